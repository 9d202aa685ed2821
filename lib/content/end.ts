/** What stands at the end of a run beside how it ended. */
export const endWords = {
  broken: "Which rule was broken",
  judged: (by: string, message: number) => `${by}, at message ${message}`,
  see: "See the check",
} as const;
