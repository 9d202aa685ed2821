/** What comes when somebody asks for it, and is there at once when it was asked for ahead. */
import { type ComponentType, Suspense } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { createLater } from "@/components/ui/later";

function Greeting() {
  return <p>Here</p>;
}

/** What is drawn at the first attempt: nobody waits for what is not there. */
function draw(Component: ComponentType): string {
  return renderToString(
    <Suspense fallback={<p>Not yet</p>}>
      <Component />
    </Suspense>,
  );
}

describe("a component that comes later", () => {
  it("is waited for where nobody asked for it ahead", () => {
    const { later } = createLater(async () => ({ Greeting }));
    expect(draw(later((module) => module.Greeting))).toContain("<p>Not yet</p>");
  });

  it("is drawn at once where it was asked for ahead, with no frame of a fallback", async () => {
    const { ask, later } = createLater(async () => ({ Greeting }));
    await ask();
    const drawn = draw(later((module) => module.Greeting));
    expect(drawn).toContain("<p>Here</p>");
    expect(drawn).not.toContain("Not yet");
  });

  it("leaves the rest of the page alone where it does not come", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    const { later } = createLater<{ readonly Greeting: typeof Greeting }>(() =>
      Promise.reject(new Error("gone")),
    );
    const Late = later((module) => module.Greeting);
    draw(Late);
    await vi.waitFor(() => expect(draw(Late)).toContain("could not be loaded"));
    expect(reported).toHaveBeenCalledWith(new Error("gone"));
    vi.unstubAllGlobals();
  });
});
