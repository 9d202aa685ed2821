import { describe, expect, it } from "vitest";
import { formatHarText, formatRunHar } from "@/lib/transcript/har";
import { type Detour, editRequest, editResponse, walk } from "../machines/support/walk";
import { delivered, edited, httpRequest, request, runOf, sent } from "./support/build";
import { run } from "./support/run";
import { startedAt } from "./support/values";

describe("a run as an HTTP Archive", () => {
  const { log } = formatRunHar(run);

  it("has an entry for each request, with its response", () => {
    expect(log.version).toBe("1.2");
    expect(
      log.entries.map(({ request: { method, url }, response }) => [
        method,
        new URL(url).pathname,
        response.status,
      ]),
    ).toEqual([
      ["GET", "/login", 302],
      ["GET", "/authorize", 200],
      ["POST", "/login", 200],
      ["POST", "/consent", 303],
      ["GET", "/callback", 200],
      ["POST", "/token", 200],
      ["GET", "/albums", 200],
      ["GET", "/jwks", 200],
    ]);
  });

  it("says in comments who speaks to whom", () => {
    expect(log.entries[5]?.comment).toBe("10: tokenRequest, client to authorization-server, back channel");
  });

  it("has the times of the simulated clock", () => {
    expect(log.entries[0]?.startedDateTime).toBe(new Date(startedAt * 1000).toISOString());
    expect(log.entries[5]?.startedDateTime).toBe(new Date((startedAt + 9) * 1000).toISOString());
  });

  it("is the same as text", () => {
    expect(JSON.parse(formatHarText(run))).toEqual({ log });
  });

  it("holds a request as it was delivered", () => {
    const before = httpRequest("https://prints.example/login");
    const after = httpRequest("https://prints.example/other");
    const { entries } = formatRunHar(
      runOf([sent(request("m1", before)), edited("m1", before, after), delivered("m1")]),
    ).log;
    expect(entries.map((entry) => entry.request.url)).toEqual([after.url]);
  });

  it("has an answer only where it arrived, and says what was done to a message on its way", async () => {
    const readToken = async (place: string, event: Detour[1]) => {
      const { record } = await walk("authorization-code", {}, [place, event]);
      const { entries } = formatRunHar(record).log;
      const found = entries.filter(({ request: { url } }) => url.endsWith("/token"));
      return found.map(({ comment, response: { status } }) => [
        comment?.replace(/.*channel,? ?/, ""),
        status,
      ]);
    };
    expect(await readToken("tokenResponse", { type: "DROP" })).toEqual([["its answer lost", 0]]);
    expect(await readToken("tokenRequest", { type: "DROP" })).toEqual([["lost", 0]]);
    expect(await readToken("tokenRequest", { type: "REPLAY" })).toEqual([
      ["", 400],
      ["a copy of 10", 200],
    ]);
    const emptied = () => ({ body: "" });
    expect(await readToken("tokenRequest", editRequest(emptied))).toEqual([["changed in flight", 400]]);
    const answer = "its answer changed in flight";
    expect(await readToken("tokenResponse", editResponse(emptied))).toEqual([[answer, 200]]);
    const sentAgain = await walk(
      "authorization-code",
      {},
      ["tokenResponse", { type: "DROP" }],
      ["lost", { type: "RESEND" }],
    );
    const statuses = formatRunHar(sentAgain.record).log.entries.map((entry) => entry.response.status);
    expect(statuses).not.toContain(0);
  });

  it.each([1e300, Number.NaN, -1e300])("takes a clock past what a Date can tell: %d", (at) => {
    const message = request("m1", httpRequest("https://prints.example/"));
    expect(formatRunHar(runOf([{ at, kind: "sent", message }])).log.entries).toHaveLength(1);
  });
});
