/** A cookie that names a session by a word that every object of the language knows: nobody gave it, so it names nothing. */
import { describe, expect, it } from "vitest";
import { withHeader } from "@/lib/http/message";
import type { DeviationEvent } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { failedChecks, walk } from "./support/walk";

const words = ["constructor", "__proto__"];

function withCookie(cookie: string) {
  return (message: Message): DeviationEvent => {
    if (message.kind !== "request") throw new Error(`${message.step} is a response.`);
    return { type: "EDIT", message: withHeader(message.request, "Cookie", cookie) };
  };
}

describe.each(words)("a session cookie with the value %s", (word) => {
  const prints = withCookie(`__Host-prints-session=${word}`);

  it("is of no session that waits for an answer (RFC 9700 §4.7.1)", async () => {
    const { record, outcome } = await walk("authorization-code", {}, ["callback", prints]);
    expect([outcome, failedChecks(record)]).toEqual(["refusedByClient", ["session-known"]]);
  });

  it("is of nobody who was here before", async () => {
    const { outcome, places } = await walk("authorization-code", { epilogue: "refresh" }, [
      "returnRequest",
      prints,
    ]);
    expect([outcome, places.at(-2)]).toEqual(["refusedByClient", "clientErrorPage"]);
  });

  it("is of no sign-out that is under way (OIDC RP-Initiated Logout §3)", async () => {
    const { record, outcome } = await walk("openid-connect", {}, ["signedOutRequest", prints]);
    expect([outcome, failedChecks(record)]).toEqual(["refusedByClient", ["logout-state-matches"]]);
    const told = record.transcript.flatMap((entry) =>
      entry.kind === "check" && entry.check.id === "logout-state-matches" ? [entry.check.expected] : [],
    );
    expect(told).toEqual(["nothing: no sign-out was begun"]);
  });

  it("is no refresh token that was issued", async () => {
    const notes = withCookie(`__Secure-notes-refresh=${word}`);
    const { record, outcome } = await walk("jwt-login", { revocation: "short-life", afterwards: "expire" }, [
      "renewRequest",
      notes,
    ]);
    expect([outcome, failedChecks(record).at(-1)]).toEqual(["refusedByApi", "own-renewal-known"]);
  });
});
