/** What Prints answers the browser where it asks for a password itself. */
import { describe, expect, it } from "vitest";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import type { FlowRun } from "@/machines/engine";
import { editRequest, sent, walk } from "./support/walk";

/** The page that ends the run. */
function lastAnswer(record: FlowRun): HttpResponse | undefined {
  const message = sent(record).at(-1);
  return message?.kind === "response" ? message.response : undefined;
}

const wrong = { type: "SIGN_IN", username: "maya", password: "wrong" } as const;

describe("the page of Prints that takes a password", () => {
  it("refuses a wrong one by 403: 401 would name a scheme, and a form is none (RFC 9110 §15.5.2)", async () => {
    const { record } = await walk("password", {}, ["signIn", wrong]);
    expect(lastAnswer(record)?.status).toBe(403);
  });

  it("says 502 where id.example has no such grant for anyone (RFC 9110 §15.6.3)", async () => {
    const { record } = await walk("password", { server: "current" });
    expect(lastAnswer(record)?.status).toBe(502);
  });

  it.each([
    ["404 to another page (RFC 9110 §15.5.5)", 404, { url: "https://prints.example/sign-up" }],
    ["400 to a form without a password (RFC 9110 §15.5.1)", 400, { body: "username=maya" }],
    ["400 to what is no form (RFC 9110 §15.5.1)", 400, { headers: [["Content-Type", "text/plain"]] }],
  ] as const)("says %s", async (_what, status, change) => {
    const { record } = await walk("password", {}, ["passwordSubmission", editRequest(() => change)]);
    expect(lastAnswer(record)?.status).toBe(status);
  });

  it("says 405 to another method, and which one it takes (RFC 9110 §15.5.6)", async () => {
    const { record } = await walk("password", {}, [
      "passwordSubmission",
      editRequest(() => ({ method: "PUT" })),
    ]);
    const response = lastAnswer(record);
    expect(response?.status).toBe(405);
    expect(response && readHeader(response, "Allow")).toBe("POST");
  });
});
