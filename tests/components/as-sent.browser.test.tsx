/** What stays as the server sent it, until somebody is there. */
import { lazy } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { AsSent } from "@/components/ui/as-sent";

let root: Root;
const box = document.body.appendChild(document.createElement("main"));

afterEach(() => {
  root.unmount();
  box.replaceChildren();
  vi.restoreAllMocks();
});

const load = vi.fn(async () => ({ default: () => <p>Drawn here</p> }));

it("stays as it was sent, and its script is not asked for, before a first sign; then it is drawn in one go", async () => {
  const complained = vi.spyOn(console, "error");
  const Later = lazy(load);
  box.innerHTML = "<div><p>Sent</p></div>";
  const sent = box.querySelector("p");
  const seen: (string | null)[] = [];
  root = hydrateRoot(
    box,
    <AsSent>
      <Later />
    </AsSent>,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(box.querySelector("p")).toBe(sent);
  expect(load).not.toHaveBeenCalled();

  new MutationObserver(() => seen.push(box.textContent)).observe(box, { subtree: true, childList: true });
  window.dispatchEvent(new PointerEvent("pointerdown"));
  await expect.poll(() => box.textContent).toBe("Drawn here");
  expect(seen).toEqual(["Drawn here"]);
  expect(complained).not.toHaveBeenCalled();
});

it("is drawn at once where nothing was sent", () => {
  root = createRoot(box);
  flushSync(() =>
    root.render(
      <AsSent>
        <p>Drawn here</p>
      </AsSent>,
    ),
  );
  expect(box.textContent).toBe("Drawn here");
});
