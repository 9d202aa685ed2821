/** Where a description may stand that a client looks for, and what comes of it. */

/** Where a description may stand, and the identifier that it must then be of. */
export interface DocumentPlace {
  readonly url: string;
  readonly identifier: string;
}

/** Nothing that could be read stands at this address. It may stand at another. */
export interface Absent {
  readonly kind: "absent";
}

/** The values, where all of them are text; else an empty list. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];
}
