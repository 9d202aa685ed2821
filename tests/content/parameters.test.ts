import { describe, expect, it } from "vitest";
import { explainPart } from "@/lib/content/explain-part";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { messageParameterExplanations } from "@/lib/content/message-parameters";
import { findParameterName, parameterNames } from "@/lib/content/parameter-names";
import { parameterExplanations } from "@/lib/content/parameters";
import { stepIds } from "@/lib/transcript/steps";

describe("a name that means something else in one message", () => {
  const { parameters } = explanationsFor("introspection").explanations;

  it("is that of a message and of a part of it", () => {
    for (const key of Object.keys(messageParameterExplanations)) {
      const [step = "", name = ""] = key.split(" ");
      expect(stepIds).toContain(step);
      expect(parameterNames).toContain(name);
    }
  });

  it("is explained there as what it is, and elsewhere in general (RFC 7662 §2.2)", () => {
    const inAnswer = explainPart(parameters, "introspectionResponse", "client_id");
    expect(inAnswer?.spec).toBe("RFC 7662 §2.2");
    expect(explainPart(parameters, "tokenRequest", "client_id")).toBe(parameters.client_id);
    expect(explainPart(parameters, "introspectionResponse", "active")).toBe(parameters.active);
  });

  it("says what its own receiver does without it: of a box that is not ticked, of a code redeemed, of keys that are public", () => {
    const without = (step: string, name: string) => explainPart(parameters, step, name)?.without;
    expect(without("consentSubmission", "scope")).toContain("counts as no");
    expect(without("tokenRequest", "redirect_uri")).toContain("`invalid_grant`");
    expect(without("apiKeys", "Cache-Control")).not.toContain("personal data");
  });
});

describe("names of parameters", () => {
  it("are each there once", () => {
    expect(new Set(parameterNames.map((name) => name.toLowerCase())).size).toBe(parameterNames.length);
  });

  it("each have an explanation", () => {
    expect(Object.keys(parameterExplanations).sort()).toEqual([...parameterNames].sort());
  });

  it("of header fields are found in any case (RFC 9110 §5.1)", () => {
    expect(findParameterName("www-authenticate")).toBe("WWW-Authenticate");
    expect(findParameterName("LOCATION")).toBe("Location");
  });

  it("of parameters are found as they are written (RFC 6749 §8.2)", () => {
    expect(findParameterName("code")).toBe("code");
    expect(findParameterName("Code")).toBeUndefined();
  });
});

it("what a client does with the albums is said of none in particular: a television does not print", () => {
  const { what, without } = parameterExplanations.albums;
  expect(`${what} ${without}`.replaceAll("Prints", "")).not.toMatch(/print/i);
});
