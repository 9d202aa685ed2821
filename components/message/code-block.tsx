import type { SnippetLanguage } from "@/lib/content/live-snippets";
import { CopyButton } from "./copy-button";
import { highlight } from "./highlight";

interface CodeBlockProps {
  readonly code: string;
  readonly language: SnippetLanguage;
  /** What it is, read out with the button that copies it. */
  readonly label: string;
}

const colours = {
  comment: "text-faint",
  string: "text-resource-server-ink",
  keyword: "text-authorization-server-ink",
  plain: undefined,
} as const;

/** Code to copy. Its colours are made where the page is made. */
export function CodeBlock({ code, language, label }: CodeBlockProps) {
  return (
    <div className="relative rounded-lg bg-sunken inset-ring inset-ring-line">
      <div className="absolute top-1 right-1 z-10 rounded-md bg-sunken finger:top-0.5 finger:right-0.5">
        <CopyButton text={code} what={label} />
      </div>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard
        tabIndex={0}
        className="mr-10 overflow-x-auto rounded-l-lg p-3.5 pr-1 -outline-offset-2 finger:mr-12"
      >
        <pre className="font-mono text-xs leading-5">
          <code>
            {highlight(code, language).map(({ kind, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never change places
              <span key={index} className={colours[kind]}>
                {text}
              </span>
            ))}
          </code>
        </pre>
      </section>
    </div>
  );
}
