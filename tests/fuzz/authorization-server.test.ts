/** Requests at random to the server of the simulator, each to a server that stands in the midst of everything. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { createGrantKit } from "../oauth/support/grants";
import { createKit, type Kit } from "../oauth/support/kit";
import { drafts, type Stock, toRequest } from "./support/draft";
import { type House, judge } from "./support/judge";
import { deviceGrant, stockUp } from "./support/server-stock";
import { mostTime, runs, seed } from "./support/stock";

const settings = { legacy: ["implicit", "password"] } as const;

function describeHouse({ issuer, store }: Kit): House {
  const clients = Object.values(store.toJSON().client ?? {});
  return {
    issuer,
    redirectUris: clients.flatMap((client) => [
      ...client.redirect_uris,
      ...(client.post_logout_redirect_uris ?? []),
    ]),
    secrets: clients.flatMap(({ client_secret: secret }) => secret ?? []),
  };
}

/** Else the fuzzer would never come past the first check. */
async function expectGood({ good }: Stock, kit: Kit): Promise<void> {
  for (const draft of good) {
    const { server } = await createKit({ issuer: kit.issuer, settings, state: kit.store.toJSON() });
    const { status } = await server(toRequest(kit.issuer, draft));
    // Only the device that waits is told to wait on (RFC 8628 §3.5).
    const waits = draft.form?.some(([, value]) => value === deviceGrant) ?? false;
    expect(status, JSON.stringify(draft)).toBe(waits ? 400 : Math.min(status, 399));
  }
}

describe.each(["https://id.example", "https://live.example/live/demo"])("whatever comes to %s", (issuer) => {
  it(
    "is answered, never by 500, never by a redirect to a stranger, and refused in the shape of its RFC",
    async () => {
      const kit = await createGrantKit({ issuer, settings });
      const stock = await stockUp(kit);
      const state = kit.store.toJSON();
      const house = describeHouse(kit);
      await expectGood(stock, kit);
      console.log(`fuzz of ${issuer}: seed ${seed}, ${runs(1500)} runs`);
      await fc.assert(
        fc.asyncProperty(drafts(stock), async (draft) => {
          const { server } = await createKit({ issuer, settings, state });
          const request: HttpRequest = toRequest(issuer, draft);
          expect(judge(house, request, await server(request))).toEqual([]);
        }),
        { seed, numRuns: runs(1500) },
      );
    },
    mostTime(1500),
  );
});
