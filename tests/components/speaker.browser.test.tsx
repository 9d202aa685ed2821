/** The wall and the speaker's window, each as the hook that it is, over a real BroadcastChannel. */
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readSession } from "@/components/flow/present/session";
import { useSpeaker } from "@/components/flow/present/use-speaker";
import type { SpeakerMessage } from "@/components/flow/speaker/presentation";
import { usePresentation } from "@/components/flow/speaker/use-presentation";

/** A wall with nothing on it but the number of a step. */
function Wall() {
  const [step, setStep] = useState(0);
  const [blank, setBlank] = useState(false);
  const now = { title: `Step ${step}`, ways: [], notes: [] };
  useSpeaker(
    (startedAt) => ({ title: "Test", place: "", now, questions: [], covered: 0, blank, startedAt }),
    {
      onward: () => setStep(step + 1),
      backward: () => setStep(step - 1),
      toggle: (what) => what === "blank" && setBlank(!blank),
    },
  );
  return <output>{step}</output>;
}

function SpeakerWindow() {
  const { presentation, together, named, send } = usePresentation();
  return (
    <button type="button" onClick={() => send("onward")}>
      {together ? presentation?.now.title : named ? "alone" : "unnamed"}
    </button>
  );
}

const opened = new Set<() => void>();

function show(Part: typeof Wall) {
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  const close = () => {
    if (!opened.delete(close)) return;
    flushSync(() => root.unmount());
    box.remove();
  };
  opened.add(close);
  flushSync(() => root.render(<Part />));
  return { box, close };
}

function showSpeaker() {
  const url = new URL(location.href);
  url.searchParams.set("session", readSession().id);
  history.replaceState(history.state, "", url);
  return show(SpeakerWindow);
}

afterEach(() => {
  for (const close of opened) close();
  vi.unstubAllGlobals();
});

describe("the speaker’s window and the wall", () => {
  it("find each other whichever comes first, and again when either was away", async () => {
    const speaker = showSpeaker();
    const says = (text: string) => vi.waitFor(() => expect(speaker.box.textContent).toBe(text));
    await says("alone");
    const wall = show(Wall);
    await says("Step 0");
    speaker.box.querySelector("button")?.click();
    await says("Step 1");
    expect(wall.box.textContent).toBe("1");
    wall.close();
    await says("alone");
    show(Wall);
    await says("Step 0");
    speaker.close();
    const again = showSpeaker();
    await vi.waitFor(() => expect(again.box.textContent).toBe("Step 0"));
  });

  it("go two steps on two commands, however soon the second comes", async () => {
    const channels: BroadcastChannel[] = [];
    class Watched extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    }
    vi.stubGlobal("BroadcastChannel", Watched);
    const { box } = show(Wall);
    const data: SpeakerMessage = { kind: "command", command: "onward" };
    // Both are in hand before anything else can be done.
    for (const channel of channels)
      for (const _ of ["once", "twice"]) channel.onmessage?.(new MessageEvent("message", { data }));
    await vi.waitFor(() => expect(box.textContent).toBe("2"));
  });

  it("says where its address names no presentation, since it would wait for ever", async () => {
    show(Wall);
    const url = new URL(location.href);
    url.searchParams.delete("session");
    history.replaceState(history.state, "", url);
    const { box } = show(SpeakerWindow);
    await expect.poll(() => box.textContent).toBe("unnamed");
  });
});
