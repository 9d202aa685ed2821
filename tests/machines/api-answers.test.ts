/** Whose no it was where a call to an API came to nothing: the API's, or that of a client which could not use its answer. */
import { describe, expect, it } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import type { FlowId } from "@/lib/world/options";
import type { Place } from "@/machines/setup";
import { editResponse, failedChecks, refuseInstead, walk } from "./support/walk";

const calls: readonly (readonly [FlowId, Place])[] = [
  ["authorization-code", "apiResponse"],
  ["pushed-authorization", "apiResponse"],
  ["openid-connect", "userinfoResponse"],
  ["client-credentials", "apiResponse"],
  ["jwt-bearer", "apiResponse"],
  ["token-exchange", "apiResponse"],
  ["refresh-token", "apiResponse"],
  ["introspection", "apiResponse"],
  ["device-code", "apiResponse"],
  ["implicit", "apiResponse"],
  ["password", "apiResponse"],
  ["agent", "apiResponse"],
];

const unusable: readonly (readonly [string, Partial<HttpResponse>])[] = [
  ["something else than JSON", { headers: [["Content-Type", "text/html"]], body: "<p>Hello</p>" }],
  ["status 204", { status: 204 }],
  ["status 302", { status: 302 }],
  ["status 500 that names no error", { status: 500 }],
];

describe.each(calls)("%s: an API that accepted the call", (flow, place) => {
  it.each(unusable)("is not said to have refused it where its answer becomes %s", async (_, change) => {
    const { outcome, record } = await walk(flow, {}, [place, editResponse(() => change)]);
    expect(outcome).toBe("refusedByClient");
    expect(failedChecks(record).at(-1)).toMatch(/^(api-response|userinfo)-/);
  });

  it("is said to have refused it where its answer becomes a refusal (RFC 6750 §3)", async () => {
    expect((await walk(flow, {}, [place, refuseInstead])).outcome).toBe("refusedByApi");
  });
});

describe("an API that could not judge the call", () => {
  it("has refused it, with status 503 and no challenge (RFC 7662 §4)", async () => {
    const { outcome, record } = await walk("introspection", { api: "unknown" });
    expect(outcome).toBe("refusedByApi");
    expect(failedChecks(record)).toContain("api-response-status");
  });
});

describe("an API that wants one right more for the same call again and again", () => {
  it("is asked once more, with what was asked before and the new one, and then no longer (RFC 6750 §3.1)", async () => {
    const another = editResponse(() => ({
      status: 403,
      headers: [["WWW-Authenticate", 'Bearer error="insufficient_scope", scope="photos.share"']],
      body: "",
    }));
    const asked = await walk(
      "agent",
      { task: "write" },
      ["askMore", { type: "ASK_MORE" }],
      ["apiResponse", another],
    );
    expect(asked.outcome).toBe("refusedByApi");
    expect(asked.places.filter((place) => place === "authorizationRequest")).toHaveLength(2);
  });
});
