/** What the role cards say besides the run: how a class plays it, and the heads of their parts. */
export const roleCards = {
  title: (flow: string) => `${flow}: role cards`,
  link: "Role cards",
  handout: "The whole run on paper",
  how: {
    title: "How to play it",
    steps: [
      "Print one card for each player, and give each player theirs alone. Whoever plays the client does not know what stands on the others.",
      "The numbers are those of the messages. Whoever has the next number writes the message on a slip of paper and hands it to whoever their card names. A page has a form in it, and hidden there the `form_token` that comes back with it.",
      "Through the browser (front channel) a slip goes open, by the hand of whoever plays the browser. In the back channel it goes folded, straight to its receiver.",
      "Whoever gets a slip checks it by the rules on their card, says aloud what they find, and goes on with their next line.",
      "Afterwards: whose card said a secret aloud, and who could have read each slip on its way?",
    ],
  },
  card: (number: number, all: number) => `Card ${number} of ${all}`,
  holds: "You hold from the start",
  holdsNothing: "Nothing: what you need comes to you.",
  turns: "Your turns, in order",
  act: (after: number | undefined) =>
    after === undefined ? "Your turn" : `Your turn, after message ${after}`,
  from: (sender: string) => `from ${sender}`,
  to: (receiver: string) => `to ${receiver}`,
  carries: "It carries",
  /** Rules that are not on the card. */
  more: (rules: number) => (rules === 1 ? "and one more rule" : `and ${rules} more rules`),
  broken: "broken here",
  does: (after: number | undefined) => (after === undefined ? "Then" : `After message ${after}`),
  idle: "You are not asked for anything in this run.",
} as const;
