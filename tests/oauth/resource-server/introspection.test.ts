import { describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { nonsense } from "../client/prints";
import {
  answerOf,
  claims,
  createPhotos,
  empty,
  introspectionSettings,
  named,
  now,
  photos,
  questionOf,
  withToken,
} from "./photos";

async function ask(response: Parameters<ReturnType<typeof createPhotos>["api"]["resume"]>[1]) {
  const { api, notebook } = createPhotos(introspectionSettings);
  const asked = questionOf(await api.receive(withToken("opaque-1"), empty));
  const pending = JSON.parse(JSON.stringify(asked.pending));
  return { response: answerOf(await api.resume(pending, response, asked.memory)), notebook, asked };
}

function describeToken(changes: JsonObject) {
  return ask(jsonResponse(200, { active: true, ...claims, ...changes }));
}

async function expectRefusal(asking: ReturnType<typeof ask>, check: CheckId) {
  const { response, notebook } = await asking;
  expect(response.status).toBe(401);
  const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
  expect(named(challenge?.parameters)).toMatchObject({ realm: photos, error: "invalid_token" });
  expect(notebook.failed()).toEqual([check]);
}

describe("introspection", () => {
  it("asks with the token and the API's own credentials (RFC 7662 §2.1)", async () => {
    const { asked } = await describeToken({});
    expect(asked.request.method).toBe("POST");
    expect(asked.request.url).toBe("https://id.example/introspect");
    expect(readHeader(asked.request, "Authorization")).toBe(
      `Basic ${btoa("photos-api:demo-secret-photos-api")}`,
    );
    expect(readHeader(asked.request, "Content-Type")).toBe("application/x-www-form-urlencoded");
    expect(readParameters(asked.request.body)).toEqual([
      ["token", "opaque-1"],
      ["token_type_hint", "access_token"],
    ]);
  });

  it("opens the albums for an active token after every check, in order (RFC 7662 §2.2)", async () => {
    const { response, notebook } = await describeToken({});
    expect(response.status).toBe(200);
    expect(notebook.failed()).toEqual([]);
    expect(notebook.checks()).toEqual([
      "bearer-once",
      "bearer-present",
      "bearer-format",
      "introspection-readable",
      "access-token-active",
      "access-token-audience",
      "access-token-expiry",
      "access-token-scope",
    ]);
  });

  it("refuses a token that is not active (RFC 7662 §2.2)", async () => {
    await expectRefusal(ask(jsonResponse(200, { active: false })), "access-token-active");
    await expectRefusal(describeToken({ active: false }), "access-token-active");
  });

  it.each([undefined, "https://calendar.example", []])(
    "refuses a token for %j (RFC 9700 §2.3)",
    async (aud) => {
      await expectRefusal(describeToken({ aud }), "access-token-audience");
    },
  );

  it.each([now, now - 1, "later"])(
    "refuses a token with exp %j, whatever active says (RFC 6750 §3.1)",
    async (exp) => {
      await expectRefusal(describeToken({ exp }), "access-token-expiry");
    },
  );

  it("takes the word of the server where exp is missing (RFC 7662 §2.2)", async () => {
    const { response, notebook } = await describeToken({ exp: undefined });
    expect(response.status).toBe(200);
    expect(notebook.checks()).not.toContain("access-token-expiry");
  });

  it.each([now + 1, "1", null])(
    "refuses a token with nbf %j, with exp or without it (RFC 7662 §2.2)",
    async (nbf) => {
      await expectRefusal(describeToken({ nbf }), "access-token-expiry");
      await expectRefusal(describeToken({ nbf, exp: undefined }), "access-token-expiry");
      const { response } = await describeToken({ nbf: now, exp: undefined });
      expect(response.status).toBe(200);
    },
  );

  it("refuses a token that lacks the scope with 403 (RFC 6750 §3.1)", async () => {
    const { response, notebook } = await describeToken({ scope: "openid" });
    expect(response.status).toBe(403);
    const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
    expect(named(challenge?.parameters)).toMatchObject({ error: "insufficient_scope", scope: "photos.read" });
    expect(notebook.failed()).toEqual(["access-token-scope"]);
  });

  it.each([
    ...nonsense,
    jsonResponse(401, { error: "invalid_client" }),
    jsonResponse(401, { active: true, ...claims }),
    jsonResponse(200, { active: "true", ...claims }),
    jsonResponse(200, { active: 1, ...claims }),
  ])("answers 503 to %j, which says nothing of the token (RFC 7662 §2.2)", async (unreadable) => {
    const { response, notebook } = await ask(unreadable);
    expect(response.status).toBe(503);
    expect(JSON.parse(response.body)).toMatchObject({ error: "temporarily_unavailable" });
    expect(readHeader(response, "WWW-Authenticate")).toBeUndefined();
    expect(notebook.failed()).toEqual(["introspection-readable"]);
  });
});

describe("the findings of introspection", () => {
  it("say what the server said (RFC 7662 §2.2)", async () => {
    const { finding } = (await describeToken({})).notebook;
    expect(finding("introspection-readable").actual).toBe("status 200 with active true");
    expect(finding("access-token-active").actual).toBe("active");
    expect(finding("access-token-audience")).toEqual({ expected: photos, actual: photos });
    expect(finding("access-token-expiry").actual).toBe(`exp ${now + 600}`);
    expect(finding("access-token-scope")).toEqual({ expected: "photos.read", actual: "openid photos.read" });
  });

  it("say what was missing (RFC 7662 §2.2)", async () => {
    const inactive = (await describeToken({ active: false })).notebook;
    expect(inactive.finding("access-token-active").actual).toBe("not active");
    expect((await describeToken({ aud: undefined })).notebook.finding("access-token-audience").actual).toBe(
      "none",
    );
    expect((await describeToken({ scope: undefined })).notebook.finding("access-token-scope").actual).toBe(
      "none",
    );
  });
});
