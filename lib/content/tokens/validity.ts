/** What the workbench says of a token’s times. */

export const validityWords = {
  current: "Valid now",
  at: (moment: string) => `at ${moment}, the time that it was made for.`,
  now: "Judge it now",
} as const;
