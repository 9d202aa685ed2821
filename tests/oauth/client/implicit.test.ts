import { describe, expect, it } from "vitest";
import { readParameter } from "@/lib/http/parameters";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import type { ClientSession, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { readImplicitAnswer, readImplicitResponse } from "@/lib/oauth/client/implicit";
import { createNotebook } from "../notebook";
import { configuration, issuer, session } from "./prints";

const script: RedirectConfiguration = { ...configuration, responseType: "token", pkce: "off" };

const good = {
  access_token: "2YotnFZFEjr1zCsicMWpAA",
  token_type: "Bearer",
  expires_in: "600",
  scope: "photos.read",
  state: session.state,
  iss: issuer,
};

type Answer = Readonly<Record<string, string | undefined>>;

/** Reads the answer in the fragment of the page's address. */
function read(changes: Answer = {}, of: ClientSession | undefined = session) {
  const notes = createNotebook();
  const present = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined);
  const url = `https://prints.example/callback#${new URLSearchParams(present as [string, string][])}`;
  return { result: readImplicitResponse(script, of, readImplicitAnswer({ url }), notes.note), notes };
}

describe("the implicit request", () => {
  it("asks for a token, and has no challenge (RFC 6749 §4.2.1)", async () => {
    const { parameters } = await prepareAuthorization(script, {
      random: () => new Uint8Array(16),
      note: () => {},
    });
    expect(readParameter(parameters, "response_type")).toBe("token");
    expect(readParameter(parameters, "code_challenge")).toBeUndefined();
  });
});

describe("the answer to it", () => {
  it("has the token in the fragment (RFC 6749 §4.2.2)", () => {
    const { result, notes } = read();
    expect(result).toEqual({
      kind: "tokens",
      tokens: { accessToken: good.access_token, scope: "photos.read", expiresIn: 600 },
    });
    expect(notes.failed()).toEqual([]);
    expect(notes.actions()).toMatchObject([
      { action: "token-read", gains: [{ name: "access_token", value: good.access_token, secret: true }] },
    ]);
  });

  it("grants what was asked for where it does not say otherwise (RFC 6749 §4.2.2)", () => {
    expect(read({ scope: undefined }).result).toMatchObject({ tokens: { scope: session.scope } });
  });

  it("has no lifetime where none is said, or none that is a number of seconds", () => {
    for (const expires_in of [undefined, "", "soon", "-1", "6e2", "10000000000"]) {
      const { result } = read({ expires_in });
      expect(result.kind === "tokens" && Object.hasOwn(result.tokens, "expiresIn")).toBe(false);
    }
  });

  it.each([
    [{ state: "another" }, "state-matches"],
    [{ state: undefined }, "state-matches"],
    [{ iss: undefined }, "issuer-present"],
    [{ iss: "https://evil.example" }, "issuer-matches"],
    [{ access_token: undefined }, "token-received"],
    [{ access_token: "" }, "token-received"],
    [{ token_type: undefined }, "token-response-type"],
    [{ token_type: "mac" }, "token-response-type"],
    [{ scope: '"' }, "token-response-scope"],
  ])("with %j is not used: %s", (changes: Answer, check) => {
    const { result, notes } = read(changes);
    expect(result).toMatchObject({ kind: "rejected", check });
    expect(notes.failed()).toEqual([check]);
    expect(notes.actions()).toEqual([]);
  });

  it("is taken in a session alone (RFC 9700 §4.7.1)", () => {
    const notes = createNotebook();
    const url = `https://prints.example/callback#${new URLSearchParams(good as Record<string, string>)}`;
    const result = readImplicitResponse(script, undefined, readImplicitAnswer({ url }), notes.note);
    expect(result).toMatchObject({ kind: "rejected", check: "session-known" });
  });

  it("can be an error, which is believed where a token would have been (RFC 6749 §4.2.2.1)", () => {
    const error = { access_token: undefined, error: "access_denied", error_description: "The user said no" };
    expect(read(error).result).toEqual({
      kind: "refused",
      error: "access_denied",
      description: "The user said no",
    });
    expect(read({ ...error, state: "another" }).result.kind).toBe("rejected");
  });

  it("is taken with the token of another client as well: nothing says whose it is (RFC 6749 §10.16)", () => {
    expect(read({ access_token: "of-gallery" }).result).toMatchObject({
      kind: "tokens",
      tokens: { accessToken: "of-gallery" },
    });
  });
});

describe("what is read of the address", () => {
  it("is never a token in the query (RFC 9700 §4.3.2)", () => {
    expect(readImplicitAnswer({ url: "https://prints.example/callback?access_token=a&state=b" })).toEqual([]);
  });

  it("is an error in the query, of a server that does not understand the response type (RFC 6749 §3.1.1)", () => {
    const url = "https://prints.example/callback?error=unsupported_response_type&state=b";
    expect(readImplicitAnswer({ url })).toEqual([
      ["error", "unsupported_response_type"],
      ["state", "b"],
    ]);
  });

  it("is the fragment where there is one, and nothing where there is no address", () => {
    const url = "https://prints.example/callback?error=a#error=b";
    expect(readImplicitAnswer({ url })).toEqual([["error", "b"]]);
    expect(readImplicitAnswer({ url: "nowhere" })).toEqual([]);
  });
});
