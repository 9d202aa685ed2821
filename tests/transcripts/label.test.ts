import { describe, expect, it } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import { describeMessage, hostOf, originOf } from "@/lib/transcript/label";
import { selectMessages } from "@/lib/transcript/messages";
import type { StepId } from "@/lib/transcript/steps";
import { httpRequest, httpResponse, request, response } from "./support/build";
import { run } from "./support/run";

const json = [["Content-Type", "application/json"]] as const;
const html = [["Content-Type", "text/html; charset=utf-8"]] as const;

function labelOf(content: HttpResponse, step: StepId = "apiResponse"): string {
  const { verb, target } = describeMessage(response("m2", content, { step }));
  return `${verb} ${target}`;
}

describe("the label of an arrow", () => {
  it("says of each message of the default run what it is", () => {
    const labels = selectMessages(run.transcript).map(({ message }) => {
      const { verb, target } = describeMessage(message);
      return `${verb} ${target}`;
    });
    expect(labels).toEqual([
      "GET /login",
      "302 → id.example/authorize",
      "GET /authorize?…",
      "200 login page",
      "POST /login",
      "200 consent page",
      "POST /consent",
      "303 → prints.example/callback",
      "GET /callback?…",
      "POST /token",
      "200 access_token",
      "GET /albums",
      "GET /jwks",
      "200 keys",
      "200 2 albums",
      "200 result page",
    ]);
  });

  it.each([
    ['{"access_token":"a","id_token":"b","token_type":"Bearer"}', "200 access_token, id_token"],
    ['{"albums":[{}]}', "200 1 album"],
    ['{"active":true}', "200 active"],
    ['{"active":false}', "200 not active"],
    ['{"resource":"https://a.example","authorization_servers":[]}', "200 API metadata"],
    ['{"issuer":"https://id.example"}', "200 server metadata"],
    ['{"client_id":"a","redirect_uris":[],"client_id_issued_at":1}', "200 client_id"],
    ['{"client_id":"a","redirect_uris":[]}', "200 client metadata"],
    ['{"jsonrpc":"2.0","id":1,"result":{}}', "200 tool result"],
    ['{"name":"Maya"}', "200 JSON"],
    ["{not json", "200 JSON"],
  ])("names the content of JSON: %s", (body, label) => {
    expect(labelOf(httpResponse(200, json, body))).toBe(label);
  });

  it("leaves out what would not fit between two lanes: all that follows a well-known address", () => {
    const url = "https://id.example/.well-known/oauth-authorization-server/a?b=c";
    expect(describeMessage(request("m1", httpRequest(url))).target).toBe("/.well-known/…?…");
  });

  it("names the error of a refusal (RFC 6749 §5.2)", () => {
    expect(labelOf(httpResponse(400, json, '{"error":"invalid_grant"}'), "tokenRefusal")).toBe(
      "400 invalid_grant",
    );
  });

  it("names the error of a challenge (RFC 6750 §3.1)", () => {
    const challenge = ["WWW-Authenticate", 'Bearer realm="photos", error="insufficient_scope"'] as const;
    expect(labelOf(httpResponse(403, [challenge]))).toBe("403 insufficient_scope");
    expect(labelOf(httpResponse(401, [["WWW-Authenticate", "Bearer"]]))).toBe("401 Bearer challenge");
    expect(labelOf(httpResponse(401, [["WWW-Authenticate", "Bearer, DPoP"]]))).toBe("401 Bearer challenge");
  });

  it("calls a page by its step, and by its status where that is an error", () => {
    expect(labelOf(httpResponse(200, html, "<p>"), "callbackPage")).toBe("200 app page");
    expect(labelOf(httpResponse(200, html, "<p>"), "strayResponse")).toBe("200 page");
    expect(labelOf(httpResponse(403, html, "<p>"), "resultPage")).toBe("403 error page");
    expect(labelOf(httpResponse(200, [], "plain"))).toBe("200 text");
    expect(labelOf(httpResponse(204))).toBe("204 no content");
  });

  it("judges a message by what it holds rather than by its step", () => {
    expect(labelOf(httpResponse(400, json, '{"error":"invalid_client"}'), "tokenResponse")).toBe(
      "400 invalid_client",
    );
  });

  it("gives back an address that is none", () => {
    expect(describeMessage(request("m1", httpRequest("not a url")))).toEqual({
      verb: "GET",
      target: "not a url",
    });
    expect(labelOf(httpResponse(302, [["Location", "/next?code=1"]]))).toBe("302 → /next");
    expect([originOf("%%"), hostOf("%%")]).toEqual(["%%", "%%"]);
  });

  it("names origin and host of an address", () => {
    const url = "https://id.example:8443/authorize?x=1";
    expect([originOf(url), hostOf(url)]).toEqual(["https://id.example:8443", "id.example:8443"]);
  });
});
