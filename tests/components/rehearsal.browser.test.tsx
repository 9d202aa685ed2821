/** What is drawn once ahead of time, where nobody sees it. */
import { useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useRehearsal } from "@/components/flow/use-rehearsal";

const drawn: string[] = [];
const left: string[] = [];
/** What stood in the page meanwhile. */
const seen: string[] = [];
const box = document.body.appendChild(document.createElement("main"));
let root: Root;

beforeEach(() => {
  drawn.length = 0;
  left.length = 0;
  seen.length = 0;
  root = createRoot(box);
  root.render(<Page />);
});

afterEach(() => root.unmount());

function Page() {
  const rehearsed = useRehearsal((scene) => <Scene text={`scene ${scene}`} />);
  return (
    <>
      <h1>Now</h1>
      {rehearsed}
    </>
  );
}

function Scene({ text }: { readonly text: string }) {
  useEffect(() => {
    drawn.push(text);
    seen.push(document.body.textContent ?? "");
    return () => {
      left.push(text);
    };
  }, [text]);
  return <p>{text}</p>;
}

it("draws the scenes one after the other, apart from the page, and clears them away", async () => {
  await expect.poll(() => left).toEqual(["scene 1", "scene 2", "scene 3"]);
  expect(drawn).toEqual(["scene 1", "scene 2", "scene 3"]);
  for (const page of [...seen, document.body.textContent]) {
    expect(page).toContain("Now");
    expect(page).not.toContain("scene");
  }
});

it("lays each scene out, and leaves it in the page for nobody to find", async () => {
  /** What came and what left, each time that the browser tells of changes: by then it has left. */
  const told: number[][] = [];
  const changes = new MutationObserver((records) => {
    told.push(records.map(({ addedNodes, removedNodes }) => addedNodes.length - removedNodes.length));
  });
  changes.observe(document.body, { childList: true });
  const once = [1, -1];
  await expect.poll(() => told).toEqual([once, once, once]);
  changes.disconnect();
});

it("begins with the first scene, however often the page is drawn before", async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  root.render(<Page />);
  await expect.poll(() => drawn).toEqual(["scene 1"]);
});

it("ends with the page", async () => {
  await expect.poll(() => drawn).toEqual(["scene 1"]);
  root.unmount();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(drawn).toEqual(["scene 1"]);
});
