import type { ReactNode } from "react";
import { abbreviate } from "@/components/message/abbreviate";
import { describeTime } from "@/components/message/human-time";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { LineClaim, LinePart, MessageLine } from "@/lib/transcript/practice/lines";
import type { RunRecord } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { Route } from "./route";

interface MessageRowProps {
  readonly run: RunRecord;
  readonly message: Message;
  readonly line: MessageLine;
  readonly number: number;
  readonly chosen: boolean;
  /** What became of it, once it is known. */
  readonly mark: "changed" | "same" | undefined;
  readonly onChoose: () => void;
  /** Said of it then. */
  readonly children?: ReactNode;
}

/** A message in few words, to be chosen. */
export function MessageRow(props: MessageRowProps) {
  const { run, message, line, number, chosen, mark, onChoose, children } = props;
  return (
    <div
      className={classNames(
        "relative flex min-h-11 gap-3 rounded-lg px-3 py-2.5 finger:py-3 inset-ring has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        mark === "changed"
          ? "bg-good-soft inset-ring-2 inset-ring-good"
          : mark === "same"
            ? "bg-bad-soft inset-ring-bad"
            : "bg-surface inset-ring-line hover:bg-hover has-checked:bg-raised has-checked:inset-ring-2 has-checked:inset-ring-ink",
      )}
    >
      {/* The mark stands below the number, so that no word moves when it comes. */}
      <span aria-hidden="true" className="w-5 shrink-0 text-right text-sm text-muted tabular-nums">
        {number}
        {mark && (
          <Icon
            name={mark === "changed" ? "check" : "cross"}
            className={`mt-1 ml-auto ${mark === "changed" ? "text-good" : "text-bad"}`}
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <label className="flex flex-wrap items-baseline gap-x-3">
          <input
            type="radio"
            name="fault"
            value={message.id}
            checked={chosen}
            onChange={onChoose}
            className="absolute inset-0 cursor-pointer appearance-none rounded-lg outline-none"
          />
          <span className="sr-only">{`${number}. `}</span>
          <span className="font-mono text-sm font-semibold wrap-anywhere">{line.label}</span>
          <Route run={run} message={message} />
        </label>
        <ul className="mt-1 flex flex-wrap gap-x-3.5 gap-y-0.5 font-mono text-xs">
          {line.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice
            <li key={index} className="wrap-anywhere">
              <Part part={part} />
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}

function Part({ part: { name, value, claims } }: { readonly part: LinePart }) {
  return (
    <>
      <span className="text-muted">{name}=</span>
      <wbr />
      {claims.length === 0 ? (
        <Value text={abbreviate(value)} />
      ) : (
        `{ ${claims.map(describeClaim).join(", ")} }`
      )}
    </>
  );
}

/** Behind a name in it, as a cookie has, it goes on in the next line where it must, and not at a hyphen. */
function Value({ text }: { readonly text: string }) {
  return text.split(/(?<==)(?=[^=])/).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    <span key={index} className="inline-block">
      {piece}
    </span>
  ));
}

function describeClaim({ name, value }: LineClaim): string {
  return typeof value === "number" ? describeTime("exp", value, 0) : `${name}: ${abbreviate(value)}`;
}
