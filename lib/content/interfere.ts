/** What can be done to a message on its way, and in few words why it cannot. */
export const interfereWords = {
  title: "What if",
  edit: "You change it",
  drop: "It gets lost",
  copy: "It is sent twice",
  resend: "It is sent again",
  minute: "One minute passes",
  minutes: "Ten minutes pass",
  turn: "No message is on its way now, so only time can pass. Step on or back to one.",
  nothing: "No message is on its way now. Step back to one.",
  isLost: "It is lost",
  isResponse: "Only a request can be",
  isNotLost: "Only after it got lost",
} as const;
