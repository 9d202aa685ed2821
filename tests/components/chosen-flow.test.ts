/** The address of a flow that a text leads to. */
import { expect, it } from "vitest";
import { hrefOf } from "@/components/learn/chosen-flow";

it("says the options that were chosen, and the step where that is not the first", () => {
  const plain = { flow: "authorization-code" } as const;
  const chosen = { flow: "authorization-code", options: { client: "public", pkce: "off" } } as const;
  expect(hrefOf(plain)).toBe("/flows/authorization-code");
  expect(hrefOf(plain, 1)).toBe("/flows/authorization-code");
  expect(hrefOf(plain, 2)).toBe("/flows/authorization-code?step=2");
  expect(hrefOf({ ...plain, options: {} }, 0)).toBe("/flows/authorization-code");
  expect(hrefOf(chosen)).toBe("/flows/authorization-code?client=public&pkce=off");
  expect(hrefOf(chosen, 14)).toBe("/flows/authorization-code?client=public&pkce=off&step=14");
});
