/** The step as one hears it. */
import { expect, it } from "vitest";
import { announce } from "@/components/flow/announcement";
import { prepareFlow } from "@/components/flow/prepare";
import { selectMessage } from "@/lib/transcript/messages";
import { formatDeviations } from "@/machines/deviations";

it("says that a rule failed where the answer looks as if all had been well: a login page that comes back", async () => {
  const done = formatDeviations([
    { step: 5, event: { type: "SIGN_IN", username: "maya", password: "wrong" } },
  ]);
  const { initial: run, words } = await prepareFlow("authorization-code", { do: done });
  const said = run.steps.map((at, step) => {
    const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
    return announce(run, step, at, view, words.explanations);
  });
  expect(said[7]).toBe(
    "Step 8 of 23. Response 200 from authorization server to user’s browser, front channel. id.example asks Maya to sign in. A rule failed.",
  );
  expect(said.filter((one) => one.includes("A rule failed."))).toHaveLength(1);
});
