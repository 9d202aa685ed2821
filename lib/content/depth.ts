/** The two depths at which a step can be read, and what each of them folds away. */
export type Depth = "new" | "wire";

export const depths = {
  label: "How a step is shown",
  new: "New to this",
  wire: "Show me the wire",
} as const;

export const depthWords = {
  more: "More",
  fewer: "Fewer",
  matters: "What matters in it",
  whole: "The whole message, as it is sent",
  last: "The message that arrived last",
  everyPart: "Part by part",
  judged: "What was checked last",
  seeRules: "See each rule",
  plain: "In plain words",
} as const;
