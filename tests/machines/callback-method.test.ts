/** The redirect URI takes an answer by the method of its response mode alone, and says so (RFC 9110 §15.5.6). HEAD is a GET without content. */
import { expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import type { FlowId } from "@/lib/world/options";
import { editRequest, failedChecks, responseAt, sent, walk } from "./support/walk";

const wrong: readonly (readonly [
  FlowId,
  Readonly<Record<string, string>>,
  method: string,
  allowed: string,
])[] = [
  ["authorization-code", {}, "PUT", "GET, HEAD"],
  ["authorization-code", { client: "public" }, "POST", "GET, HEAD"],
  ["authorization-code", { response_mode: "form_post" }, "GET", "POST"],
  ["authorization-code", { response_mode: "fragment" }, "DELETE", "GET, HEAD, POST"],
  ["openid-connect", {}, "POST", "GET, HEAD"],
  ["pushed-authorization", {}, "POST", "GET, HEAD"],
  ["implicit", {}, "POST", "GET, HEAD"],
  ["agent", {}, "POST", "GET"],
];

it.each(wrong)(
  "%s %j: %s is told as a breach, with 405 and %s (RFC 6749 §4.1.2)",
  async (flow, options, method, allowed) => {
    const { outcome, record } = await walk(flow, options, ["callback", editRequest(() => ({ method }))]);
    expect([outcome, failedChecks(record).at(-1)]).toEqual(["refusedByClient", "response-method"]);
    const response = responseAt(record, "clientErrorPage");
    expect([response.status, readHeader(response, "Allow")]).toEqual([405, allowed]);
  },
);

it.each([
  [{}, "callback", "PUT"],
  [{ response_mode: "form_post" }, "callback", "HEAD"],
  [{}, "loginRequest", "HEAD"],
  [{}, "authorizationRequest", "HEAD"],
] as const)(
  "no server has content for a HEAD, and each has some for another method: %j %s %s (RFC 9110 §9.3.2)",
  async (options, place, method) => {
    const { record } = await walk("authorization-code", options, [place, editRequest(() => ({ method }))]);
    const asked = sent(record).find(({ step }) => step === place);
    const answer = sent(record).find(
      (message) => message.kind === "response" && message.inReplyTo === asked?.id,
    );
    expect(answer?.kind === "response" && answer.response.body === "").toBe(method === "HEAD");
  },
);

it("an API that asks another one before it answers has no content for a HEAD either (RFC 9110 §9.3.2)", async () => {
  const asHead = editRequest(() => ({ method: "HEAD" }));
  const { record } = await walk("token-exchange", {}, ["apiRequest", asHead]);
  const { status, body } = responseAt(record, "apiResponse");
  expect([status, body]).toEqual([200, ""]);
});
