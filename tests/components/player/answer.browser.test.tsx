/** What is on the page when a press or a move is over, and what comes later. */
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Scrubber } from "@/components/flow/timeline";
import type { Segment } from "@/components/flow/timeline/segments";
import { useReadingPlace } from "@/components/message/use-reading-place";
import { useLaterValue } from "@/components/ui/use-later-value";

let root: Root;
let box: HTMLElement;

function draw(element: React.ReactNode): HTMLElement {
  box = document.body.appendChild(document.createElement("div"));
  root = createRoot(box);
  flushSync(() => root.render(element));
  return box;
}

function redraw(element: React.ReactNode): void {
  flushSync(() => root.render(element));
}

afterEach(() => {
  root.unmount();
  box.remove();
  vi.restoreAllMocks();
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

interface LateProps {
  readonly value: number;
  readonly onDraw?: (later: number) => void;
}

function Late({ value, onDraw }: LateProps) {
  const later = useLaterValue(value);
  onDraw?.(later);
  return <output>{later}</output>;
}

it("what explains a step waits until what answers the press is painted", async () => {
  const drawn = draw(<Late value={1} />);
  redraw(<Late value={2} />);
  await nextFrame();
  expect(drawn.textContent).toBe("1");
  await expect.poll(() => drawn.textContent).toBe("2");
});

it("of two presses in a row only the second is explained", async () => {
  const seen: (string | null)[] = [];
  const drawn = draw(<Late value={1} />);
  new MutationObserver(() => seen.push(drawn.textContent)).observe(drawn, {
    subtree: true,
    characterData: true,
  });
  const explained = new Set<number>();
  const add = (later: number) => void explained.add(later);
  redraw(<Late value={2} onDraw={add} />);
  // The second comes while the first waits for the frame to be painted.
  await nextFrame();
  redraw(<Late value={3} onDraw={add} />);
  await expect.poll(() => drawn.textContent).toBe("3");
  expect(seen).toEqual(["3"]);
  expect([...explained]).toEqual([1, 3]);
});

it("what explains a step is laid out in the task that brings it, and not in that of its frame", async () => {
  const asked = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get");
  const drawn = draw(<Late value={1} />);
  asked.mockClear();
  redraw(<Late value={2} />);
  expect(asked).not.toHaveBeenCalled();
  const texts: (string | null)[] = [];
  asked.mockImplementation(() => texts.push(drawn.textContent));
  await expect.poll(() => drawn.textContent).toBe("2");
  expect(texts).toEqual(["2"]);
});

const segments = Array.from({ length: 200 }, (_, index): Segment => {
  return { key: String(index), party: "client", isMessage: true };
});

function Timeline() {
  const [step, setStep] = useState(0);
  return <Scrubber segments={segments} step={step} forks={[]} text="" onGo={setStep} />;
}

it("a move along the timeline is on the page before the frame that brought it is painted", () => {
  const slider = draw(<Timeline />).querySelector("[role=slider]");
  const { left, width } = slider?.getBoundingClientRect() ?? { left: 0, width: 0 };
  const clientX = left + width / 2;
  slider?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, buttons: 1, clientX }));
  expect(Number(slider?.getAttribute("aria-valuenow"))).toBeGreaterThan(90);
});

function Reader({ step }: { readonly step: number }) {
  const { box: all, words } = useReadingPlace(step, "http");
  return (
    <div ref={all}>
      <div role="tabpanel" style={{ height: 100, overflow: "auto" }}>
        <div ref={words} style={{ height: 200 + step }} />
        <div style={{ height: 900 }} />
      </div>
    </div>
  );
}

it("another step is read from its top, but below the words by whoever has scrolled past them", async () => {
  const panel = draw(<Reader step={0} />).querySelector("[role=tabpanel]");
  const scrollTo = async (top: number) => {
    panel?.scrollTo(0, top);
    await nextFrame();
    await nextFrame();
  };
  await scrollTo(50);
  redraw(<Reader step={1} />);
  expect(panel?.scrollTop).toBe(0);
  await scrollTo(400);
  redraw(<Reader step={2} />);
  expect(panel?.scrollTop).toBe(202);
  redraw(<Reader step={3} />);
  expect(panel?.scrollTop).toBe(203);
});

it("a step where nobody has scrolled asks for no layout", () => {
  draw(<Reader step={0} />);
  const asked = [
    vi.spyOn(Element.prototype, "scrollTop", "get"),
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get"),
    vi.spyOn(Element.prototype, "scrollTo"),
  ];
  redraw(<Reader step={1} />);
  for (const ask of asked) expect(ask).not.toHaveBeenCalled();
});
