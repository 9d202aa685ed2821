/** What is said of a change while it is in flight, and once it was delivered. A run may begin with one, without its editor. */
export const verdictWords = {
  inFlight:
    "Deliver it, and see whether its receiver notices. The words below are about a message that nobody has changed.",
  caught: (party: string) => `${party} caught it`,
  anotherWay: "The run takes another way",
  anotherWayWhat: "No rule failed: the receiver does something other than it does without your change.",
  lost: "It reached nobody",
  lostWhat: "So no rule was applied to it.",
  unnoticedSoFar: "Nobody has caught it so far",
  unnoticedSoFarWhat: "Every rule that was applied since then held.",
  unnoticed: "Nobody caught it",
  unnoticedWhat: "The run came to the same end as without your change.",
  noticed: (party: string) => `${party} noticed it, and went on:`,
} as const;
