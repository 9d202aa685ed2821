import { beforeAll, describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { readHeader } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type JsonObject, publicKey, signJwt } from "@/lib/oauth/jwt";
import { createKey } from "../tokens";
import {
  answerOf,
  challenged,
  claims,
  createPhotos,
  empty,
  introspectionSettings,
  jwtSettings,
  named,
  now,
  photos,
  questionOf,
  withToken,
} from "./photos";

const url = `${photos}/albums/locked`;

let key: JsonWebKey;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
});

async function open(changes: JsonObject, request: Parameters<typeof withToken>[1] = { url }) {
  const { api, notebook } = createPhotos(jwtSettings);
  const token = await signJwt({ ...claims, ...changes }, key, { typ: "at+jwt" });
  const outcome = await api.receive(withToken(token, request), { ...empty, keys: [publicKey(key)] });
  return { response: answerOf(outcome), notebook };
}

describe("the locked album", () => {
  it.each([0, 1, 299, 300])("opens to who signed in %i seconds ago (RFC 9470 §3)", async (ago) => {
    const { response, notebook } = await open({ auth_time: now - ago });
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body).albums).toEqual([expect.objectContaining({ id: "locked" })]);
    expect(notebook.failed()).toEqual([]);
    expect(notebook.checks()).toContain("access-token-auth-time");
  });

  it.each([now - 301, 0, undefined, String(now), "", null, [now]])(
    "does not open where auth_time is %j, and says how recent it must be (RFC 9470 §3)",
    async (auth_time) => {
      const { response, notebook } = await open({ auth_time });
      expect(response.status).toBe(401);
      const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
      expect(challenge?.scheme).toBe("Bearer");
      expect(named(challenge?.parameters)).toEqual({
        ...challenged,
        error: "insufficient_user_authentication",
        error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
        max_age: "300",
      });
      expect(JSON.parse(response.body).error).toBe("insufficient_user_authentication");
      expect(notebook.failed()).toEqual(["access-token-auth-time"]);
      expect(notebook.finding("access-token-auth-time").expected).toBe(`${now - 300} or later`);
    },
  );

  it.each([
    ["phr", 200],
    ["pwd", 401],
    ["phr pwd", 401],
    [["phr"], 401],
    [undefined, 401],
  ])("goes by the acr %j where it is locked to a way to sign in (RFC 9470 §3)", async (acr, status) => {
    const settings = { ...jwtSettings, lockedTo: { acrValues: ["gold", "phr"], maxAge: 300 } };
    const { api, notebook } = createPhotos(settings);
    const said = { ...claims, auth_time: now, ...(acr === undefined ? {} : { acr }) };
    const token = await signJwt(said, key, { typ: "at+jwt" });
    const outcome = await api.receive(withToken(token, { url }), { ...empty, keys: [publicKey(key)] });
    const response = answerOf(outcome);
    expect(response.status).toBe(status);
    expect(notebook.failed()).toEqual(status === 200 ? [] : ["access-token-acr"]);
    const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
    if (status === 401)
      expect(named(challenge?.parameters)).toMatchObject({ acr_values: "gold phr", max_age: "300" });
  });

  it("asks for the scope first: a right that is missing no login gives (RFC 6750 §3.1)", async () => {
    const { response } = await open({ scope: "photos.write", auth_time: 0 });
    expect(response.status).toBe(403);
    expect(readHeader(response, "WWW-Authenticate")).not.toContain("max_age");
  });

  it("is another matter than the other albums, which any login opens", async () => {
    const { response, notebook } = await open({ auth_time: 0 }, {});
    expect(response.status).toBe(200);
    expect(notebook.checks()).not.toContain("access-token-auth-time");
  });

  it("takes no other method (RFC 9110 §15.5.6)", async () => {
    const { response } = await open({}, { url, method: "POST" });
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("GET, HEAD, OPTIONS");
  });

  it.each([
    [now - 300, 200],
    [now - 301, 401],
    [undefined, 401],
  ])("goes by the auth_time %j that introspection tells (RFC 9470 §6.2)", async (auth_time, status) => {
    const { api } = createPhotos(introspectionSettings);
    const { pending } = questionOf(await api.receive(withToken("opaque", { url }), empty));
    const told = { ...claims, active: true, ...(auth_time === undefined ? {} : { auth_time }) };
    expect(answerOf(await api.resume(pending, jsonResponse(200, told), empty)).status).toBe(status);
  });
});
