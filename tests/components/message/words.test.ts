import { expect, it } from "vitest";
import { describeTurn } from "@/components/message/words";
import { usualLanes } from "@/lib/world/arrangement";

it("names whose turn it is: a person sits at a browser, and all others act by themselves", () => {
  const { browser, client, attacker, authorizationServer } = usualLanes;
  const turns = [browser, client, attacker, authorizationServer].map((lane) => describeTurn(lane));
  expect(turns).toEqual(["The user’s turn", "Prints’ turn", "The attacker’s turn", "id.example’s turn"]);
});
