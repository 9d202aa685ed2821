/** What stands where a view that one asks for has nothing to show: apart from the texts of the first paint. */
export const empty = {
  checks: "No rule has been applied to this message yet. Deliver it, and its receiver judges it.",
  checksOfPage: "No rule of OAuth applies to this message.",
  tokens: "This message carries no token.",
  holdings: "Nothing yet.",
  knowledge: "Nobody has learned a value of this flow yet.",
} as const;
