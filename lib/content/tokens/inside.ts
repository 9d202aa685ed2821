/** What the workbench says of the content of an encrypted token. */

export const inside = {
  title: "What was inside",
  token:
    "A signed token: encrypted, so that only its recipient reads it, and signed, so that they know who made it.",
  open: "Open it",
} as const;
