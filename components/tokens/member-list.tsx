"use client";

import { memo, type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Part } from "@/lib/tokens/decode";
import { MemberRow } from "./member-row";
import { isPointed, type Pointed } from "./parts";
import { useTools } from "./use-tools";

interface MemberListProps {
  readonly part: Part;
  readonly kind: "header" | "payload";
  readonly at: number | undefined;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
}

/** So many rows are drawn at once: what is longer is asked for. */
const first = 40;

const longest = 4_000;

/** The members one by one with what they mean: pointing at one marks its characters in the token. Of a payload that is no JSON, its text. */
export const MemberList = memo(function MemberList({ part, kind, at, pointed, onPoint }: MemberListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { explain } = useTools();
  const point = (event: SyntheticEvent) => {
    const row =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-index]") : null;
    if (row !== null) onPoint({ role: kind, member: Number(row.dataset.index) });
  };
  const { members = [] } = part.json ?? {};
  const shown = isWhole ? members : members.slice(0, first);
  const rest = readRest(part);
  if (members.length === 0) return rest === "" ? null : <Text text={rest} />;
  return (
    <>
      <dl onPointerOver={point} onPointerLeave={() => onPoint(undefined)} onFocus={point}>
        {shown.map((member, index) => (
          <MemberRow
            key={member.start}
            member={member}
            explanation={explain(kind, member.name)}
            index={index}
            kind={kind}
            at={at}
            isPointed={isPointed(pointed, kind, index)}
          />
        ))}
      </dl>
      {shown.length < members.length && (
        <Button size="small" className="mt-2" onClick={() => setIsWhole(true)}>
          {`Show ${members.length - shown.length} more`}
        </Button>
      )}
      {rest !== "" && <Text text={`… ${rest}`} />}
    </>
  );
});

function Text({ text }: { readonly text: string }) {
  return (
    <p className="py-2 font-mono text-xs leading-5 break-all whitespace-pre-wrap text-muted">
      {text.slice(0, longest)}
    </p>
  );
}

/** What stands there beside the members: all of a text that is no object, or what follows the last member where the JSON breaks off. */
function readRest({ source = "", json }: Part): string {
  if (json === undefined || json.members.length === 0)
    return json?.type === "object" && !json.fault ? "" : source;
  return json.fault === undefined ? "" : source.slice(json.members.at(-1)?.end ?? 0);
}
