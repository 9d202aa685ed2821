import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import HomePage from "@/app/page";
import { recordRun } from "@/components/flow/flow-record";
import { withoutPages, writeCaptions } from "@/components/home/captions";
import { listFlows } from "@/components/home/flow-entries";
import { Nowhere } from "@/components/home/nowhere";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { isFlowId } from "@/lib/world/options";
import { readAddressState } from "@/machines/address";

const drawn = async () => renderToStaticMarkup(await HomePage());

describe("the first page", () => {
  it("shows a real run in the middle of it, and the way in", async () => {
    const html = await drawn();
    expect(html).toContain("Message 8 of 16");
    expect(html).toContain("303 See Other");
    expect(html).toContain('href="/flows/authorization-code"');
  });

  it("opens the step that it shows: the first step is number 1 in an address", async () => {
    const href = /href="(\/flows\/[^"]*step=\d+)"/.exec(await drawn())?.[1] ?? "";
    const { state } = readAddressState("authorization-code", { step: href.split("=")[1] });
    const run = await recordRun("authorization-code");
    expect(run.steps[state.step]?.state).toBe("authorizationResponse.inFlight");
  });

  it("says something at each step of the run", async () => {
    const run = await recordRun("authorization-code");
    const { captions } = writeCaptions(run, explanationsFor("authorization-code").explanations);
    expect(captions).toHaveLength(run.steps.length);
    for (const { title, what } of captions) expect([title.trim(), what.trim()]).not.toContain("");
  });

  it("keeps every step of the run without the pages", async () => {
    const run = await recordRun("authorization-code");
    const kept = withoutPages(run).transcript;
    const shown = (transcript: typeof kept) =>
      transcript.flatMap((entry) => (entry.kind === "shown" ? [entry.html] : []));
    expect(shown(run.transcript).length).toBeGreaterThan(2);
    expect(new Set(shown(kept))).toEqual(new Set([""]));
    const others = (transcript: typeof kept) => transcript.filter(({ kind }) => kind !== "shown");
    expect(others(kept)).toEqual(others(run.transcript));
    expect(kept).toHaveLength(run.transcript.length);
  });
});

describe("the list of flows", () => {
  it("leads to flows that exist, with options that they have", () => {
    for (const { href, presets } of listFlows()) {
      for (const link of [href, ...presets.map((preset) => preset.href)]) {
        const { pathname, searchParams } = new URL(link, "https://grantscope.example");
        const flow = pathname.split("/").at(-1) ?? "";
        if (!isFlowId(flow)) throw new Error(`${link} leads to no flow`);
        expect(readAddressState(flow, Object.fromEntries(searchParams)).notices).toEqual([]);
      }
    }
  });

  it("stands on the page of an address that does not exist", () => {
    const html = renderToStaticMarkup(<Nowhere />);
    for (const { title, href } of listFlows()) {
      expect(html).toContain(title);
      expect(html).toContain(`href="${href}"`);
    }
  });
});
