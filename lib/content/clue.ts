/** What is said of a message whose way is asked. */
export const clueWords = {
  unknown: "?",
  carries: "It carries",
  to: "to",
} as const;
