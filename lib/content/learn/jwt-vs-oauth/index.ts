/** The words of the guide beside its claims. */
export const guide = {
  contents: "On this page",
  try: "Try it",
  openStep: "Open this step",
  to: "to",
  front: "through the browser",
  back: "from server to server",
  broken: "Rule broken:",
  choose: "Which flow for my app?",
} as const;
