"use client";

import { memo, useState } from "react";
import { describeMoment, describeTime, timeClaims } from "@/components/message/human-time";
import { SpecLink } from "@/components/message/spec-link";
import { breakWords } from "@/components/ui/break-words";
import { classNames } from "@/components/ui/class-names";
import { Prose } from "@/components/ui/prose";
import type { ClaimExplanation } from "@/lib/content/types";
import { readValue } from "@/lib/tokens/decode";
import { prettyJson } from "@/lib/tokens/json-layout";
import type { Member } from "@/lib/tokens/json-source";
import { partColours } from "./parts";
import { useNow } from "./use-now";

interface MemberRowProps {
  readonly member: Member;
  readonly explanation: ClaimExplanation | undefined;
  readonly index: number;
  readonly kind: "header" | "payload";
  readonly at: number | undefined;
  readonly isPointed: boolean;
}

/** The letters of a name that stand beside its value in two lines; a longer one, as of a claim that is an address (RFC 7519 §4.2), has a line of its own. */
const longestBeside = 28;

/** A member: its name, its value as it is written, and what it means. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, explanation, index, kind, at, isPointed } = props;
  const isLong = member.name.length > longestBeside;
  return (
    <div
      data-index={index}
      className={classNames(
        "relative -mx-2.5 grid gap-x-5 gap-y-0.5 rounded-md px-2.5 py-2 text-sm md:grid-cols-[7.5rem_minmax(0,1fr)] xl:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1fr)]",
        isPointed && `bg-current/8 ${partColours[kind]}`,
      )}
    >
      <dt
        className={classNames(
          `font-mono text-xs leading-5 font-semibold wrap-anywhere ${partColours[kind]}`,
          isLong && "col-span-full",
        )}
      >
        {breakWords(member.name)}
      </dt>
      <dd
        className={classNames("min-w-0 text-ink md:col-start-2", explanation === undefined && "xl:col-end-4")}
      >
        <Value member={member} />
        {timeClaims.has(member.name) && member.type === "number" && <Time member={member} at={at} />}
      </dd>
      {explanation && (
        <dd className="text-xs leading-5 text-muted max-xl:md:col-start-2">
          <p className="[&>a]:min-h-0">
            <Prose text={explanation.what} /> <SpecLink spec={explanation.spec} />
          </p>
        </dd>
      )}
    </div>
  );
});

const longest = 600;

/** What would take hardly more room than the way to it is not held back. */
const slack = 200;

/** As it is written; what is nested is laid out, and cut where a line ends. */
function Value({ member: { raw, type } }: { readonly member: Member }) {
  const [isWhole, setIsWhole] = useState(false);
  const isNested = type === "object" || type === "array";
  const text = isNested ? prettyJson(raw.slice(0, isWhole ? undefined : longest * 2)) : raw;
  const isCut = !isWhole && (text.length > longest + slack || raw.length > longest * 2);
  const line = text.lastIndexOf("\n", longest);
  const shown = isCut ? text.slice(0, line > longest / 2 ? line : longest) : text;
  return (
    <>
      <code className="font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap">
        {shown.includes("://") ? breakWords(shown) : shown}
      </code>
      {isCut && (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="ml-1 min-h-6 text-xs font-medium underline underline-offset-2"
        >
          {`… all ${raw.length} characters`}
        </button>
      )}
    </>
  );
}

function Time({ member, at }: { readonly member: Member; readonly at: number | undefined }) {
  const now = useNow(at);
  const value = readValue(member);
  if (typeof value !== "number") return null;
  const isOver = member.name === "exp" ? value <= now : member.name === "nbf" && value > now;
  return (
    <span className={classNames("block text-xs leading-5", isOver ? "font-medium text-bad" : "text-ink")}>
      {describeTime(member.name, value, now)}
      <span className="font-normal text-muted">, {describeMoment(value)}</span>
    </span>
  );
}
