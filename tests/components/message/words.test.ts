import { expect, it } from "vitest";
import { describeTurn } from "@/components/message/words";
import { laneOf } from "@/lib/transcript/lanes";
import type { Lane } from "@/lib/transcript/types";
import { usualLanes } from "@/lib/world/arrangement";

const lanes: readonly Lane[] = Object.values(usualLanes);

it("names whose turn it is: Maya sits at her browser, and all others act by themselves", () => {
  const turns = (["connect", "revoke", "attack", "ban"] as const).map((act) =>
    describeTurn(act, (party) => laneOf(lanes, party)),
  );
  expect(turns).toEqual(["The user’s turn", "Prints’ turn", "The attacker’s turn", "Photos’ turn"]);
});

it("leaves to the user what they do on the screen of an agent or a television", () => {
  for (const act of ["ask", "askMore", "chooseOnDevice"] as const)
    expect(describeTurn(act, (party) => laneOf(lanes, party))).toBe("The user’s turn");
  expect(describeTurn("poll", (party) => laneOf(lanes, party))).toBe("Prints’ turn");
});

it("knows a browser that is not Maya’s", () => {
  const theirs: Lane = { ...usualLanes.browser, place: "the attacker" };
  expect(describeTurn("connect", () => theirs)).toBe("The attacker’s turn");
});

it("begins no host with a capital letter", () => {
  expect(describeTurn("ban", () => usualLanes.authorizationServer)).toBe("id.example’s turn");
});
