import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import { buildRefreshRequest, readRefreshResponse } from "@/lib/oauth/client/refresh-token";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { countingRandom, createNotebook } from "../notebook";
import { configuration, issuer, nonsense, now } from "./prints";

const surroundings = { random: countingRandom(), now: () => now };
const before: Tokens = { accessToken: "old", scope: "openid photos.read", refreshToken: "first" };
const good = { access_token: "new", token_type: "Bearer", expires_in: 600 };

function read(members: Readonly<Record<string, unknown>>, scope?: string) {
  const notebook = createNotebook();
  return { result: readRefreshResponse(before, jsonResponse(200, members), notebook.note, scope), notebook };
}

describe("the refresh request", () => {
  it("has the refresh token and the client's authentication, and no scope by itself (RFC 6749 §6)", async () => {
    const request = await buildRefreshRequest(configuration, "first", surroundings);
    expect(request.url).toBe(`${issuer}/token`);
    expect(readHeader(request, "Authorization")).toMatch(/^Basic /);
    expect(readParameters(request.body)).toEqual([
      ["grant_type", "refresh_token"],
      ["refresh_token", "first"],
    ]);
  });

  it("may ask for less (RFC 6749 §6)", async () => {
    const request = await buildRefreshRequest(configuration, "first", surroundings, "photos.read");
    expect(readParameters(request.body)).toContainEqual(["scope", "photos.read"]);
  });
});

describe("the refresh response", () => {
  it("gives the next refresh token in place of the old one (RFC 9700 §4.14.2)", () => {
    const { result, notebook } = read({ ...good, refresh_token: "second" });
    expect(result).toEqual({
      kind: "tokens",
      tokens: { accessToken: "new", scope: before.scope, expiresIn: 600, refreshToken: "second" },
    });
    expect(notebook.actions()[0]?.gains).toMatchObject([
      { name: "access_token", secret: true },
      { name: "refresh_token", value: "second", secret: true },
    ]);
  });

  it("leaves the old one where it has no other (RFC 6749 §6)", () => {
    expect(read(good).result).toMatchObject({ tokens: { refreshToken: "first" } });
  });

  it.each([1, "", null, {}])("takes %j for no refresh token (RFC 6749 §5.1)", (refresh_token) => {
    expect(read({ ...good, refresh_token }).result).toMatchObject({ tokens: { refreshToken: "first" } });
  });

  it("is for all that was granted again where the next request names no scope (RFC 6749 §6)", () => {
    const { note } = createNotebook();
    const renew = (tokens: Tokens, scope?: string, members: object = good) => {
      const result = readRefreshResponse(tokens, jsonResponse(200, members), note, scope);
      if (result.kind !== "tokens") throw new Error(result.kind);
      return result.tokens;
    };
    const less = renew(before, "photos.read");
    expect(less).toMatchObject({ scope: "photos.read", granted: before.scope });
    const named = renew(less, undefined, { ...good, scope: "openid" });
    expect(named).toMatchObject({ scope: "openid", granted: before.scope });
    const whole = renew(named);
    expect(whole.scope).toBe(before.scope);
    expect(whole).not.toHaveProperty("granted");
  });

  it("need not have an ID token (OIDC Core §12.2)", () => {
    expect(read(good).notebook.failed()).toEqual([]);
  });

  it("brings no ID token in the place of the one that was validated (OIDC Core §12.2)", () => {
    const validated = { ...before, idToken: "a.b.c" };
    const notebook = createNotebook();
    const response = jsonResponse(200, { ...good, id_token: "d.e.f" });
    const result = readRefreshResponse(validated, response, notebook.note);
    expect(result).toMatchObject({ kind: "tokens", tokens: { accessToken: "new", idToken: "a.b.c" } });
    expect(notebook.actions()[0]?.gains.map(({ name }) => name)).toEqual(["access_token"]);
  });

  it("without a scope means the one that was asked for (RFC 6749 §5.1)", () => {
    expect(read(good, "photos.read").result).toMatchObject({ tokens: { scope: "photos.read" } });
  });

  it("may be a refusal, which is a value (RFC 6749 §5.2)", () => {
    const refused = jsonResponse(400, { error: "invalid_grant" });
    expect(readRefreshResponse(before, refused, createNotebook().note)).toEqual({
      kind: "refused",
      error: "invalid_grant",
      status: 400,
    });
  });

  it("of a bound token is bound again, or not taken (RFC 9449 §5)", () => {
    const renew = (token_type: string) =>
      readRefreshResponse(
        { ...before, type: "DPoP" },
        jsonResponse(200, { ...good, token_type }),
        createNotebook().note,
      );
    expect(renew("DPoP")).toMatchObject({ kind: "tokens", tokens: { accessToken: "new", type: "DPoP" } });
    expect(renew("Bearer")).toMatchObject({ kind: "rejected", check: "token-response-type" });
  });

  it.each(nonsense)("rejects %j without an exception (RFC 6749 §5.1)", (response) => {
    expect(readRefreshResponse(before, response, createNotebook().note).kind).toBe("rejected");
  });
});
