/** The value that the pointer is on or that has the focus: its element says it, or it is a part that opens and has a name and a value. */

export interface Pointed {
  readonly name: string;
  readonly value: string;
  /** Where it stands. */
  readonly at: Element;
}

/** Undefined where there is none. */
export function readPointed(element: Element | null | undefined): Pointed | undefined {
  const line = element?.closest<HTMLElement>("details[data-party], [data-value]");
  const [name, value] = line?.matches("details")
    ? [...line.querySelectorAll(":scope > summary > code")].map((code) => code.textContent)
    : [line?.dataset.name, line?.dataset.value];
  return line && name && value ? { name, value, at: line } : undefined;
}

/** What has the focus comes before what lies under a pointer that rests. */
export function findPointed(): Pointed | undefined {
  const under = [...document.querySelectorAll(":hover")].at(-1);
  return readPointed(document.activeElement) ?? readPointed(under);
}
