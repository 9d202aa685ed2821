/** In a real browser: what is written into the history, and when nothing is. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Place } from "@/components/flow/place";
import { recipeOf } from "@/components/flow/recipe";
import { recordPart, recordPlace } from "@/components/flow/record-place";
import { defaultSeed } from "@/machines/seed";
import { makeRun } from "../message/support";

const before = location.href;
const written: string[] = [];

beforeEach(() => {
  for (const how of ["pushState", "replaceState"] as const)
    vi.spyOn(history, how).mockImplementation((_, __, url) => {
      written.push(`${how === "pushState" ? "+" : "="}${String(url).slice(location.pathname.length)}`);
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  written.length = 0;
  history.replaceState(null, "", before);
});

/** Somebody came to this step of a run by this way, beside the part of a lesson of three that shows its first step. */
async function stand(step: number, record: Place["record"], index?: number): Promise<Place> {
  const run = { ...(await makeRun()), seed: defaultSeed };
  const home = index === undefined ? undefined : { ...recipeOf(run), step: 0, index, count: 3 };
  return { run, step, seen: step, branches: [], forward: true, record, home };
}

it("writes the step before what was done there, as its address may still wait", async () => {
  recordPlace("pushState", await stand(4, "push"), await stand(3, "replace"));
  expect(written).toEqual(["=?step=4", "+?step=5"]);
});

it("leaves the entry alone that one came to by the history or by what was done", async () => {
  recordPlace("pushState", await stand(4, "push"), await stand(3, "none"));
  recordPlace("pushState", await stand(4, "push"), await stand(3, "push"));
  recordPlace("replaceState", await stand(5, "replace"), await stand(4, "replace"));
  expect(written).toEqual(["+?step=5", "+?step=5", "=?step=6"]);
});

it("writes the step beside a lesson before it goes to another of its parts", async () => {
  recordPart(await stand(0, "push", 2), await stand(3, "replace", 1));
  recordPart(await stand(0, "push", 2), undefined);
  expect(written).toEqual(["=?at=2&step=4", "+?at=3", "+?at=3"]);
});

it("writes nothing where the address is of another part of the lesson by now", async () => {
  const [place, from] = await Promise.all([stand(4, "push", 1), stand(3, "replace", 1)]);
  recordPlace("pushState", place, from);
  expect(written).toEqual([]);
  vi.restoreAllMocks();
  history.replaceState(null, "", "?at=2");
  recordPlace("replaceState", place, from);
  expect(location.search).toBe("?at=2&step=5");
});
