import { describe, expect, it } from "vitest";
import { findParameterName, parameterNames } from "@/lib/content/parameter-names";
import { parameterExplanations } from "@/lib/content/parameters";

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
