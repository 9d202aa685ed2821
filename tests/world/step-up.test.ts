import { describe, expect, it } from "vitest";
import { submitForm } from "@/lib/world/browser";
import { stepUp } from "@/lib/world/flows/step-up";
import { defaultsOf } from "@/lib/world/options/definitions";
import { stepUpOptions } from "@/lib/world/options/step-up";
import { printsPrograms } from "@/lib/world/prints/program";
import { playAsMaya } from "@/lib/world/prologue";
import { clientOf, type World } from "@/lib/world/world";

/** She presses the button of the page, and does whatever she is asked. `signedIn` is how often that was to sign in. */
async function openAlbum(before: World) {
  const { world, entries } = await playAsMaya(printsPrograms, before, submitForm(before, {}));
  const signedIn = entries.filter((entry) => entry.kind === "action" && entry.action === "signed-in").length;
  return { world, signedIn, outcome: clientOf(world).outcome };
}

describe("an app that was told to have its user sign in again (RFC 9470 §4)", () => {
  it("does so at each visit for which the last login is too old, and not between", async () => {
    const opened = await stepUp.createWorld(defaultsOf(stepUpOptions), "visits");
    const { page } = opened.browser;
    const first = await openAlbum(opened);
    expect(first).toMatchObject({ signedIn: 1, outcome: "completed" });
    const soon = await openAlbum({ ...first.world, browser: { ...first.world.browser, page } });
    expect(soon).toMatchObject({ signedIn: 0, outcome: "completed" });
    const later = { ...soon.world, now: soon.world.now + 301, browser: { ...soon.world.browser, page } };
    expect(await openAlbum(later)).toMatchObject({ signedIn: 1, outcome: "completed" });
  });

  it("has the newest refresh token at the next visit, though the first came to nothing (RFC 9700 §4.14.2)", async () => {
    const options = { ...defaultsOf(stepUpOptions), challenged: "renews" } as const;
    const opened = await stepUp.createWorld(options, "renewals");
    const { page } = opened.browser;
    const first = await openAlbum(opened);
    expect(first.outcome).toBe("refusedByApi");
    const second = await openAlbum({ ...first.world, browser: { ...first.world.browser, page } });
    expect(second.outcome).toBe("refusedByApi");
  });
});
