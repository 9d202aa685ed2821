import { expect, it } from "vitest";
import { notices } from "@/lib/content/notices";
import { keepNames } from "@/server/kept-names";

it.each(["/flows/agent?__proto__=1&step=4", "/flows/agent?%5F_proto__=1&step=4"])(
  "gives the pages a name that they keep for the one of %s that they would lose, and the sentence is about that one",
  (target) => {
    const query = new URLSearchParams(keepNames(target).slice("/flows/agent?".length));
    const kept: Record<string, string> = {};
    for (const [name, value] of query) kept[name] = value;
    expect(Object.keys(kept)).toHaveLength(2);
    expect(Object.keys(kept).map(notices.unknownOption)).toContain(notices.unknownOption("__proto__"));
    expect(kept.step).toBe("4");
  },
);

it.each(["/", "/flows/agent", "/flows/agent?step=4&seed=a+b%20c", "/flows/agent?", "/flows/__proto__"])(
  "leaves %s as it is",
  (target) => expect(keepNames(target)).toBe(target),
);
