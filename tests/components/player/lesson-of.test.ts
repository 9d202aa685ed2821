/** Which lesson the end of a flow leads to. */
import { describe, expect, it } from "vitest";
import { linkNext } from "@/components/flow/flow-words";
import { linkLesson } from "@/components/flow/lesson/lesson-of";
import { prepareFlow } from "@/components/flow/prepare";
import { arrangeRuns } from "@/components/message/next-runs";
import { lessons } from "@/lib/content/lessons";
import { flowOptions, isFlowId } from "@/lib/world/options";

describe("the lesson at the end of a flow", () => {
  it.each(Object.keys(flowOptions))("plays the flow, and is there where a lesson does: %s", (flow) => {
    if (!isFlowId(flow)) throw new Error(`no flow: ${flow}`);
    const playing = Object.entries(lessons).filter(([, { steps }]) =>
      steps.some((step) => step.flow === flow),
    );
    const hrefs = playing.map(([id]) => `/lessons/${id}`);
    const led = linkLesson(flow).map(({ href }) => href);
    expect(led).toHaveLength(Math.min(1, playing.length));
    for (const href of led) expect(hrefs).toContain(href);
  });

  it("is that in which most is about it", () => {
    expect(linkLesson("device-code")).toMatchObject([{ href: "/lessons/devices-without-a-keyboard" }]);
    expect(linkLesson("implicit")).toMatchObject([{ href: "/lessons/why-the-code" }]);
    expect(linkLesson("authorization-code")).toMatchObject([{ href: "/lessons/the-code-flow" }]);
    expect(linkLesson("introspection")).toMatchObject([{ href: "/lessons/when-tokens-end" }]);
  });

  it("is offered before all but what replaces the flow, and not where the run is a lesson’s own", async () => {
    for (const [flow, before] of [
      ["device-code", 0],
      ["implicit", 1],
    ] as const) {
      const { words, initial } = await prepareFlow(flow, {});
      const lesson = linkLesson(flow);
      const offered = (of: typeof words) => linkNext(initial, of).map(({ href }) => href);
      expect(offered({ ...words, lesson }).indexOf(lesson[0]?.href ?? "none")).toBe(before);
      expect(offered(words)).not.toContain(lesson[0]?.href);
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
