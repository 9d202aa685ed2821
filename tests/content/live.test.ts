/** What a live room says of its traffic: its users and apps are not those of the flows, and nobody calls them so. */
import { describe, expect, it } from "vitest";
import { clientChecks } from "@/lib/content/checks/client";
import { liveNames } from "@/lib/content/live";
import { loginParameterExplanations } from "@/lib/content/login-parameters";
import { readSharedTables } from "@/lib/content/shared-tables";

/** Of what clients judge and of a login without OAuth no room has anything. */
const elsewhere = new Set([...Object.keys(clientChecks), ...Object.keys(loginParameterExplanations)]);

const texts = Object.entries(readSharedTables(liveNames)).flatMap(([table, explanations]) =>
  Object.entries(explanations)
    .filter(([id]) => !elsewhere.has(id))
    .flatMap(([id, explanation]) =>
      Object.values(explanation).map((text) => ({ where: `${table}.${id}`, text: String(text) })),
    ),
);

describe("what a live room says of its traffic", () => {
  it("names nobody who takes part in a flow", () => {
    expect(texts.length).toBeGreaterThan(500);
    const named = texts.filter(({ text }) => /\b(Maya|Prints|Photos|id\.example)\b/.test(text));
    expect(named).toEqual([]);
  });

  it("takes nobody for a woman: whoever signs in is a user of the room", () => {
    expect(texts.filter(({ text }) => /\b(she|her|hers)\b/i.test(text))).toEqual([]);
  });

  it("says of a consent that the user gave it, at the beginning of a sentence as well", () => {
    const { rule } = readSharedTables(liveNames).checks["consent-given"];
    expect(rule).toBe("The user allowed the request, and ticked at least one scope.");
  });
});
