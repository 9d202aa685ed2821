import { Fragment, type ReactNode } from "react";

const marks = /(\*\*[^*]+\*\*|`[^`]+`|\bRFC \d+(?: §\d+(?:\.\d+)*)?|\b\w+-(?:in|on|out|up)\b)/;

function renderPart(part: string): ReactNode {
  if (part.startsWith("**")) return <strong className="font-semibold text-ink">{part.slice(2, -2)}</strong>;
  if (part.startsWith("`")) return <Code text={part.slice(1, -1)} />;
  // What is cited stands in one line, and so does a word like "sign-in".
  if (/^RFC \d|^\w+-\w+$/.test(part)) return <span className="whitespace-nowrap">{part}</span>;
  return part;
}

export const codeClasses = "rounded-sm bg-sunken px-0.5 py-px font-mono text-[0.92em] text-ink";

/** A name or value from the wire within a sentence. One short word, like "demo-password", stands in one line. */
function Code({ text }: { readonly text: string }) {
  return (
    <code className={`${codeClasses} ${/^[\w-]{1,16}$/.test(text) ? "whitespace-nowrap" : ""}`}>{text}</code>
  );
}

/** Text with `**strong**` and `` `code` `` in it, drawn inline. */
export function Prose({ text }: { readonly text: string }) {
  return text.split(marks).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never change places
    return <Fragment key={index}>{renderPart(part)}</Fragment>;
  });
}
