/** What the workbench says of two tokens. */

export const comparison = {
  sameSignature:
    "Both have the same signature and say different things: at least one of them is not what was signed.",
  sameContent: "Header and payload are the same, character by character.",
  all: "Also what is the same",
  count: (different: number) => {
    if (different === 0) return "Both say the same";
    return different === 1 ? "One difference" : `${different} differences`;
  },
  apart: (duration: string, isLater: boolean) => `${duration} ${isLater ? "later" : "earlier"}`,
} as const;
