import { describe, expect, it } from "vitest";
import { encodeBase64url } from "@/lib/http/base64";
import type { Header } from "@/lib/http/message";
import { selectMessages } from "@/lib/transcript/messages";
import { readCompactJwt, selectTokens } from "@/lib/transcript/tokens";
import { httpRequest, httpResponse, request, response } from "./support/build";
import { run } from "./support/run";
import { values } from "./support/values";

const json = ["Content-Type", "application/json"] as const;
const form = ["Content-Type", "application/x-www-form-urlencoded"] as const;
/** RFC 7519 §3.1. */
const rfc7519 =
  "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

describe("a compact JWT", () => {
  it("is taken apart (RFC 7519 §3.1)", () => {
    expect(readCompactJwt(rfc7519)).toEqual({
      parts: rfc7519.split("."),
      header: { typ: "JWT", alg: "HS256" },
      payload: { iss: "joe", exp: 1300819380, "http://example.com/is_root": true },
    });
  });

  it("may be unsecured, with an empty signature (RFC 7519 §6.1)", () => {
    const unsecured = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.";
    expect(readCompactJwt(unsecured)).toMatchObject({ parts: [expect.any(String), expect.any(String), ""] });
  });

  it("holds UTF-8", () => {
    const encoded = encodeBase64url(new TextEncoder().encode('{"name":"Zoë"}'));
    expect(readCompactJwt(`e30.${encoded}.x`)?.payload).toEqual({ name: "Zoë" });
  });

  it.each(["", "abc", "a.b", "e30.e30", "e30.W10.x", "e30.!!.x", "e30.e30.x.y.z", "e30.e30=.x"])(
    "is not %j",
    (text) => {
      expect(readCompactJwt(text)).toBeUndefined();
    },
  );
});

describe("the tokens of a message", () => {
  it("are found in a token response and in a Bearer header", () => {
    const tokens = selectMessages(run.transcript).flatMap(({ message, number }) =>
      selectTokens(message).map(({ name, token }) => ({ number, name, token })),
    );
    expect(tokens).toEqual([
      { number: 11, name: "access_token", token: values.accessToken },
      { number: 12, name: "access_token", token: values.accessToken },
    ]);
  });

  it("are decoded", () => {
    const [token] = selectTokens(
      response("m2", httpResponse(200, [json], JSON.stringify({ access_token: values.accessToken }))),
    );
    expect(token).toMatchObject({
      opaque: false,
      header: { typ: "at+jwt", alg: "RS256" },
      payload: { iss: values.server, aud: values.photos, client_id: values.clientId },
    });
  });

  it("are opaque where they are no JWT", () => {
    const body = JSON.stringify({
      access_token: "2YotnFZFEjr1zCsicMWpAA",
      refresh_token: "tGzv3JOkF0XG5Qx2TlKWIA",
      token_type: "Bearer",
    });
    expect(selectTokens(response("m2", httpResponse(200, [json], body)))).toEqual([
      { name: "access_token", token: "2YotnFZFEjr1zCsicMWpAA", opaque: true },
      { name: "refresh_token", token: "tGzv3JOkF0XG5Qx2TlKWIA", opaque: true },
    ]);
  });

  it("are found in forms: client_assertion (RFC 7523 §2.2) and the token to introspect (RFC 7662 §2.1)", () => {
    const body = `client_assertion=${rfc7519}&token=opaque&code=no`;
    const tokens = selectTokens(request("m1", httpRequest("https://id.example/x", [form], body)));
    expect(tokens.map(({ name, opaque }) => [name, opaque])).toEqual([
      ["client_assertion", false],
      ["token", true],
    ]);
  });

  it("are not found in a cookie of that name", () => {
    expect(
      selectTokens(request("m1", httpRequest("https://a.example", [["Cookie", "access_token=x"]]))),
    ).toEqual([]);
  });

  it("are found in a body that is one: a Security Event Token (RFC 8935 §2.1)", () => {
    const headers = [["Content-Type", "application/secevent+jwt"]] as const;
    const push = (body: string, fields: readonly Header[] = headers) =>
      selectTokens(request("m1", httpRequest("https://photos.example/events", fields, body)));
    expect(push(rfc7519)).toMatchObject([
      { name: "security event token", token: rfc7519, opaque: false, payload: { iss: "joe" } },
    ]);
    expect(push("nonsense")).toEqual([{ name: "security event token", token: "nonsense", opaque: true }]);
    expect(push("")).toEqual([]);
    expect(push(rfc7519, [["Content-Type", "text/plain"]])).toEqual([]);
  });
});
