/** Which lesson the end of a flow leads to. */
import { describe, expect, it } from "vitest";
import { linkNext } from "@/components/flow/flow-words";
import { linkLessons } from "@/components/flow/lesson/lesson-of";
import { prepareFlow } from "@/components/flow/prepare";
import { arrangeRuns } from "@/components/message/next-runs";
import { lessons } from "@/lib/content/lessons";
import { type FlowId, flowOptions, isFlowId } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";

/** Where the end of a run with these options leads to. */
function lessonsAfter(flow: FlowId, options: Readonly<Record<string, string>> = {}): readonly string[] {
  const run = { ...defaultsOf(flowOptions[flow]), ...options };
  return arrangeRuns(linkLessons(flow), run).map(({ href }) => href);
}

describe("the lesson at the end of a flow", () => {
  it.each(Object.keys(flowOptions))("plays the flow, and is there where a lesson does: %s", (flow) => {
    if (!isFlowId(flow)) throw new Error(`no flow: ${flow}`);
    const playing = Object.entries(lessons).filter(([, { steps }]) =>
      steps.some((step) => step.flow === flow),
    );
    const hrefs = playing.map(([id]) => `/lessons/${id}`);
    const led = lessonsAfter(flow);
    expect(led).toHaveLength(Math.min(1, playing.length));
    for (const href of led) expect(hrefs).toContain(href);
  });

  it("is that in which most is about it", () => {
    expect(lessonsAfter("device-code")).toEqual(["/lessons/devices-without-a-keyboard"]);
    expect(lessonsAfter("implicit")).toEqual(["/lessons/why-the-code"]);
    expect(lessonsAfter("authorization-code")).toEqual(["/lessons/the-code-flow"]);
    expect(lessonsAfter("introspection")).toEqual(["/lessons/when-tokens-end"]);
  });

  it("is that about what holds in the run, where there is one", () => {
    const lead = (options: Readonly<Record<string, string>>) => lessonsAfter("authorization-code", options);
    expect(lead({ theft: "csrf" })).toEqual(["/lessons/whose-answer"]);
    expect(lead({ theft: "csrf", state: "off", client: "public" })).toEqual(["/lessons/whose-answer"]);
    expect(lead({ theft: "mixup", iss: "off" })).toEqual(["/lessons/which-server-answered"]);
    expect(lead({ state: "off", client: "public" })).toEqual(["/lessons/the-code-flow"]);
  });

  it("is offered before all but what replaces the flow, and not where the run is a lesson’s own", async () => {
    for (const [flow, before] of [
      ["device-code", 0],
      ["implicit", 1],
    ] as const) {
      const { words, initial } = await prepareFlow(flow, {});
      const lessons = linkLessons(flow);
      const offered = (of: typeof words) => linkNext(initial, of).map(({ href }) => href);
      expect(offered({ ...words, lessons }).indexOf(lessons[0]?.href ?? "none")).toBe(before);
      expect(offered(words)).not.toContain(lessons[0]?.href);
    }
  });
});

describe("a preset", () => {
  it("is offered after every run but its own", async () => {
    const href = "/flows/device-code?phishing=on";
    for (const [query, isOffered] of [
      [{}, true],
      [{ polling: "eager" }, true],
      [{ phishing: "on" }, false],
      [{ phishing: "on", token: "opaque" }, false],
    ] as const) {
      const { words, initial } = await prepareFlow("device-code", query);
      expect(arrangeRuns(linkNext(initial, words), initial.options).some((next) => next.href === href)).toBe(
        isOffered,
      );
    }
  });

  it("comes before those that change more of the run", async () => {
    const offer = async (query: Readonly<Record<string, string>>) => {
      const { words, initial } = await prepareFlow("authorization-code", query);
      const titles = words.presets.map(({ title }) => title);
      return arrangeRuns(linkNext(initial, words), initial.options)
        .map(({ title }) => title)
        .filter((title) => titles.includes(title));
    };
    expect((await offer({ iss: "off", theft: "mixup" }))[0]).toBe("Stop the mix-up");
    expect((await offer({ theft: "code" }))[0]).toBe("Steal the code, without PKCE");
    expect((await offer({}))[0]).toBe("A single-page app");
  });
});
