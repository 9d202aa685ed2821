import { describe, expect, it } from "vitest";
import { explainStep, holds } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { parameterNames } from "@/lib/content/parameter-names";
import { stepExplanations } from "@/lib/content/steps";
import type { Condition, StepExplanation, Variant } from "@/lib/content/types";
import { stepIds } from "@/lib/transcript/steps";
import { authorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { sentences, words } from "./support/texts";

const all = stepIds.map((id) => ({ id, explanation: stepExplanations[id] }));
const variants = all.flatMap(({ id, explanation }) =>
  (explanation.variants ?? []).map((variant) => ({ id, explanation, variant })),
);
const defaults = Object.fromEntries(
  Object.entries(authorizationCodeOptions).map(([id, values]) => [id, values[0]]),
);
const authentication = /authenticates|client authentication/i;
const optionValues: Readonly<Record<string, readonly string[]>> = authorizationCodeOptions;

/** Every choice of the options that these variants distinguish. */
function everyChoice(of: readonly Variant[] = []): readonly Readonly<Record<string, string>>[] {
  const ids = [...new Set(of.flatMap(({ when }) => Object.keys(when)))];
  return ids.reduce<readonly Readonly<Record<string, string>>[]>(
    (choices, id) =>
      choices.flatMap((choice) => (optionValues[id] ?? []).map((value) => ({ ...choice, [id]: value }))),
    [{}],
  );
}

function titleOf(variant: Variant): string | undefined {
  return variant.replaces === "title" ? variant.text : undefined;
}

describe("explanations of the steps", () => {
  it.each(all)("$id names a specification and what matters in it", ({ explanation }) => {
    expect(explanation.specs.length).toBeGreaterThan(0);
    expect(explanation.highlights.length).toBeGreaterThan(0);
    // An answer carries either what was asked for or an error.
    expect(explanation.highlights.filter((name) => !name.startsWith("error")).length).toBeLessThanOrEqual(4);
    expect(parameterNames).toEqual(expect.arrayContaining([...explanation.highlights]));
    expect(new Set(explanation.highlights).size).toBe(explanation.highlights.length);
  });

  it.each(all)(
    "$id says in at most four sentences what happens, and in at most three why",
    ({ explanation }) => {
      expect(sentences(explanation.what).length).toBeLessThanOrEqual(4);
      expect(sentences(explanation.why).length).toBeLessThanOrEqual(3);
    },
  );
});

describe("variants", () => {
  it("name options and values that exist", () => {
    const wrong = variants.flatMap(({ id, variant }) =>
      Object.entries(variant.when)
        .flatMap(([option, wanted]) => [wanted].flat().map((value) => [option, value] as const))
        .filter(([option, value]) => !optionValues[option]?.includes(value))
        .map(([option, value]) => `${id}: ${option} ${value}`),
    );
    expect(variants.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  it("each hold for some choice of the options, and not for every one", () => {
    const idle = variants.filter(({ variant }) => {
      const choices = everyChoice([variant]);
      const count = choices.filter((choice) => holds(variant.when, choice)).length;
      return count === 0 || count === choices.length;
    });
    expect(idle).toEqual([]);
  });

  it("have highlights by the same rules", () => {
    for (const { variant } of variants) {
      if (variant.replaces !== "highlights") continue;
      expect(variant.highlights.length).toBeGreaterThan(0);
      expect(variant.highlights.length).toBeLessThanOrEqual(4);
    }
  });

  it("have titles by the same rules, and sentences that end", () => {
    for (const { variant } of variants) {
      if (variant.replaces === "highlights" || variant.replaces === "specs") continue;
      const title = titleOf(variant);
      if (title !== undefined) expect(words(title).length).toBeLessThanOrEqual(8);
      expect(variant.text.endsWith(".")).toBe(title === undefined);
    }
  });

  it("keep an explanation short for every choice of the options", () => {
    const long = all.flatMap(({ id, explanation }) =>
      everyChoice(explanation.variants)
        .filter((choice) => explainStep(explanation, choice).notes.length > 3)
        .map((choice) => `${id}: ${JSON.stringify(choice)}`),
    );
    expect(long).toEqual([]);
  });
});

describe("explainStep", () => {
  const step: StepExplanation = {
    title: "A step",
    what: "It happens.",
    why: "For a reason.",
    specs: ["RFC 6749 §4.1"],
    highlights: ["code"],
    variants: [
      { when: { client: "public" }, text: "One." },
      { when: { client: "public" }, replaces: "title", text: "Another step" },
      { when: { client: "public", pkce: ["off", "plain"] }, text: "Two." },
      { when: { client: "public", pkce: "off" }, replaces: "title", text: "A third step" },
      { when: { pkce: "off" }, replaces: "highlights", highlights: ["state"] },
      { when: { pkce: "off" }, replaces: "specs", specs: ["RFC 9700 §2.1"] },
    ],
  };

  it("leaves the explanation as it is where no variant holds", () => {
    const explained = explainStep(step, defaults);
    expect(explained).toEqual({
      title: "A step",
      what: "It happens.",
      why: "For a reason.",
      specs: ["RFC 6749 §4.1"],
      highlights: ["code"],
      notes: [],
    });
  });

  it("adds what holds as notes, and lets the later of two replacements win", () => {
    const explained = explainStep(step, { ...defaults, client: "public", pkce: "off" });
    expect(explained.notes).toEqual(["One.", "Two."]);
    expect(explained.title).toBe("A third step");
    expect(explained.highlights).toEqual(["state"]);
    expect(explained.specs).toEqual(["RFC 9700 §2.1"]);
  });

  it("takes one value of a list, and none of an option that is not there", () => {
    const when: Condition = { pkce: ["off", "plain"] };
    expect(holds(when, { pkce: "plain" })).toBe(true);
    expect(holds(when, { pkce: "S256" })).toBe(false);
    expect(holds(when, {})).toBe(false);
  });
});

describe("what is said of the unsafe options", () => {
  function explain(id: keyof typeof stepExplanations, chosen: Readonly<Record<string, string>>): string {
    const {
      title,
      what,
      why,
      watch = "",
      notes,
    } = explainStep(stepExplanations[id], { ...defaults, ...chosen });
    return [title, what, why, watch, ...notes].join(" ");
  }

  it("has no client authentication for a public client (RFC 6749 §2.1)", () => {
    expect(explain("tokenRequest", { client: "public" })).toContain("It has no secret");
    expect(explain("tokenRequest", { client: "public" })).not.toContain("authenticates");
  });

  it.each(["tokenRequest", "refreshRequest", "revocationRequest"] as const)(
    "has no client authentication for a public client in %s (RFC 6749 §2.1)",
    (id) => {
      const { steps } = explanationsFor("authorization-code").explanations;
      const { title, what, why } = steps[id];
      expect([title, what, why].join(" ")).toMatch(authentication);
      for (const dpop of ["off", "on"]) {
        const explained = explainStep(steps[id], { ...defaults, client: "public", dpop });
        expect([explained.title, explained.what, explained.why].join(" ")).not.toMatch(authentication);
        expect(explained.highlights).not.toContain("client_secret");
        expect(explained.highlights).toContain("client_id");
      }
    },
  );

  it("promises no verifier where PKCE is off", () => {
    for (const client of ["confidential", "public"]) {
      const text = explainStep(stepExplanations.tokenRequest, { ...defaults, client, pkce: "off" });
      expect(text.what).toMatch(/no `code_verifier`|There is no `code_verifier`/);
      expect(text.why).not.toContain("verifier");
      expect(
        explainStep(stepExplanations.authorizationResponse, { ...defaults, client, pkce: "off" }).why,
      ).not.toContain("code_verifier");
    }
  });

  it("says that PKCE binds the response where state is off (RFC 9700 §4.7.1)", () => {
    expect(explain("callback", { state: "off" })).toContain("RFC 9700 §4.7.1");
    expect(explain("callback", { state: "off" })).not.toContain("With the code come `state`");
  });

  it("names the attack where neither state, PKCE nor nonce is left (RFC 9700 §4.7)", () => {
    expect(explain("callback", { state: "off", pkce: "off" })).toContain("cross-site request forgery");
    expect(explain("callback", { state: "off", pkce: "off", openid: "on" })).toContain("`nonce`");
  });

  it("says that plain carries the verifier (RFC 9700 §2.1.1)", () => {
    expect(explain("authorizationRequest", { pkce: "plain", policy: "lax" })).toContain("`code_verifier`");
  });
});
