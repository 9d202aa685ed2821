/** Which attack a comparison offers to try on both sides. */
import { expect, it } from "vitest";
import { prepareComparison } from "@/components/compare/prepare";

async function offered(left: string, right: string) {
  return (await prepareComparison({ left, right })).comparison.attack;
}

it("is offered on both sides where they have room for it, and where one side has it already", async () => {
  const usual = "authorization-code";
  expect(await offered(usual, `${usual}~pkce.off`)).toMatchObject({ id: "code", on: false });
  expect(await offered(usual, `${usual}~theft.code`)).toMatchObject({ id: "code", on: false });
  expect(await offered(`${usual}~theft.code`, `${usual}~theft.code`)).toMatchObject({ id: "code", on: true });
});

it("is not offered in the place of another attack", async () => {
  const mixedUp = "authorization-code~theft.mixup";
  expect(await offered(mixedUp, `${mixedUp}~iss.off`)).toBeUndefined();
  expect(await offered("authorization-code", mixedUp)).toBeUndefined();
});
