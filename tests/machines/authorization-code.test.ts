import { toDirectedGraph } from "@xstate/graph";
import { describe, expect, it } from "vitest";
import { authorizationCode } from "@/machines/authorization-code";
import { simulate } from "@/machines/engine";
import { failedChecks, requestAt, responseAt, sent, type Walk, walk } from "./support/walk";
import { type Way, ways } from "./ways";

const walked = new Map<string, Promise<Walk>>();

function walkOnce(way: Way): Promise<Walk> {
  const known = walked.get(way.title) ?? walk(way.options ?? {}, ...(way.detours ?? []));
  walked.set(way.title, known);
  return known;
}

describe("the authorization code grant", () => {
  it.each(ways)("$title", async (way) => {
    const { outcome, record } = await walkOnce(way);
    expect(outcome).toBe(way.outcome);
    if (way.check !== undefined) expect(failedChecks(record)).toContain(way.check);
    else if (way.outcome === "completed") expect(failedChecks(record)).toEqual([]);
    if (way.error !== undefined) expect(JSON.stringify(sent(record))).toContain(way.error);
  });

  it("takes every way that the machine declares", async () => {
    const taken = new Set<string>();
    for (const way of ways) {
      const { places } = await walkOnce(way);
      for (const [index, place] of places.slice(1).entries()) taken.add(`${places[index]} → ${place}`);
    }
    const declared = toDirectedGraph(authorizationCode).children.flatMap(({ stateNode, edges }) =>
      edges
        .filter(({ transition }) => transition.target !== undefined)
        .map(({ target }) => `${stateNode.key} → ${target.key}`),
    );
    expect(declared.length).toBeGreaterThan(60);
    const astray = /→ (strayRequest|strayResponse|astray)$/;
    expect(declared.filter((way) => !taken.has(way) && !astray.test(way))).toEqual([]);
  });

  it("sends the messages of RFC 6749 §4.1 in their order", async () => {
    const { places } = await walk({});
    expect(places).toEqual([
      "connect",
      "loginRequest",
      "authorizationRedirect",
      "authorizationRequest",
      "loginPage",
      "signIn",
      "loginSubmission",
      "consentPage",
      "consent",
      "consentSubmission",
      "authorizationResponse",
      "callback",
      "tokenRequest",
      "tokenResponse",
      "apiRequest",
      "apiKeysRequest",
      "apiKeys",
      "apiResponse",
      "resultPage",
      "completed",
    ]);
  });

  it("never redirects to an address that is not registered (RFC 9700 §4.11.2)", async () => {
    const way = ways.find(({ check }) => check === "redirect-uri-registered");
    const { record } = await walkOnce(way as Way);
    const page = responseAt(record, "authorizationErrorPage");
    expect(page.status).toBe(400);
    expect(page.headers.map(([name]) => name.toLowerCase())).not.toContain("location");
  });

  it("revokes the tokens of a code that was used twice (RFC 6749 §4.1.2)", async () => {
    const { record } = await walk({ token: "opaque" }, ["tokenRequest", { type: "REPLAY" }]);
    expect(
      record.transcript.some((entry) => entry.kind === "action" && entry.action === "grant-revoked"),
    ).toBe(true);
  });

  it("keeps all other values when PKCE is switched off", async () => {
    const [withPkce, without] = await Promise.all([walk({}), walk({ pkce: "off" })]);
    expect(requestAt(without.record, "callback")).toEqual(requestAt(withPkce.record, "callback"));
    expect(requestAt(withPkce.record, "tokenRequest").body).toContain("code_verifier=");
    expect(requestAt(without.record, "tokenRequest").body).not.toContain("code_verifier=");
  });

  it("comes to the same transcript when it is run again with the same deviations", async () => {
    for (const way of ways) {
      const { record } = await walkOnce(way);
      const { flow: _, options, seed, deviations } = record;
      const again = await simulate({
        flow: "authorization-code",
        options: options as Parameters<typeof simulate>[0]["options"],
        seed,
        deviations,
      });
      expect(again, way.title).toEqual(record);
    }
  });
});
