import { describe, expect, it } from "vitest";
import { type Checklist, createChecklist } from "@/lib/oauth/checklist";
import { checkSections } from "@/lib/oauth/checks";
import { OAuthError } from "@/lib/oauth/error";
import type { Notice } from "@/lib/oauth/notice";

function createNoted(): { checks: Checklist; notices: Notice[] } {
  const notices: Notice[] = [];
  return { checks: createChecklist((notice) => notices.push(notice)), notices };
}

const refusal = { error: "invalid_grant", description: "no" } as const;

describe("a checklist", () => {
  it("notes each check with its section, and what was expected and came", () => {
    const { checks, notices } = createNoted();
    expect(checks.observe("code-known", false, { expected: "a code", actual: "none" })).toBe(false);
    expect(notices).toEqual([
      {
        kind: "check",
        check: {
          id: "code-known",
          passed: false,
          expected: "a code",
          actual: "none",
          spec: checkSections["code-known"],
        },
      },
    ]);
  });

  it("throws the refusal of a demand that fails, after it is noted", () => {
    const { checks: made, notices } = createNoted();
    const checks: Checklist = made;
    checks.demand("code-known", true, refusal);
    expect(() => checks.demand("code-unused", false, refusal)).toThrow(OAuthError);
    expect(notices).toMatchObject([
      { check: { id: "code-known", passed: true } },
      { check: { id: "code-unused", passed: false } },
    ]);
  });
});

it.each(Object.entries(checkSections))("%s names one section of one document: %s", (_id, section) => {
  // What a living standard numbers today it numbers otherwise tomorrow: its sections go by their names.
  expect(section).toMatch(
    /^(?:(?:RFC \d{4,5}|OIDC \w+|OAuth [\w-]+|draft [\w-]+) §[\dA-Z]+(?:\.\d+)*|(?:Fetch|HTML|WebAuthn) Standard §[A-Z][\w -]+)$/,
  );
});
