/** An answer of an exercise while it is delivered. */
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useDelivery } from "@/components/flow/practice/use-delivery";
import { contentOf, selectMessages } from "@/lib/transcript/messages";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";

const box = document.body.appendChild(document.createElement("main"));
let root: Root;
let run: FlowRun;
/** As it was drawn last. */
let drawn: ReturnType<typeof useDelivery<string>> | undefined;

beforeEach(async () => {
  const options = defaultsOf(flowOptions["client-credentials"]);
  run = await simulate({ flow: "client-credentials", options, seed: "delivery", deviations: [] });
  root = createRoot(box);
  drawn = undefined;
  root.render(<Exercise />);
  await vi.waitFor(() => expect(drawn).toBeDefined());
});

afterEach(() => root.unmount());

function Exercise() {
  drawn = useDelivery<string>(run, 1);
  return null;
}

function deliver(answer: string) {
  const [first] = selectMessages(run.transcript);
  if (first === undefined || drawn === undefined) throw new Error("There is nothing to deliver.");
  return drawn.deliver(contentOf(first.message), answer);
}

it("says what the run made of the last one", async () => {
  await Promise.all([deliver("one"), deliver("two")]);
  await vi.waitFor(() => expect(drawn).toMatchObject({ busy: false, made: { answer: "two" } }));
});

it("says nothing of one that was given up before it came", async () => {
  const delivered = deliver("one");
  drawn?.clear();
  await delivered;
  // Drawn by then, if it were.
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  expect(drawn).toMatchObject({ busy: false, made: undefined });
});
