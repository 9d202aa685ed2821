/** The redirect URI takes an answer by the method of its response mode alone, and says so (RFC 9110 §15.5.6). */
import { expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import type { FlowId } from "@/lib/world/options";
import { editRequest, failedChecks, responseAt, walk } from "./support/walk";

const wrong: readonly (readonly [
  FlowId,
  Readonly<Record<string, string>>,
  method: string,
  allowed: string,
])[] = [
  ["authorization-code", {}, "PUT", "GET"],
  ["authorization-code", { client: "public" }, "POST", "GET"],
  ["authorization-code", { response_mode: "form_post" }, "GET", "POST"],
  ["authorization-code", { response_mode: "fragment" }, "DELETE", "GET, POST"],
  ["openid-connect", {}, "POST", "GET"],
  ["pushed-authorization", {}, "POST", "GET"],
  ["implicit", {}, "POST", "GET"],
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
