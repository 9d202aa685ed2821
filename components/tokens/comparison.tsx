"use client";

import { useState } from "react";
import { describeDuration, describeMoment, timeClaims } from "@/components/message/human-time";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Switch } from "@/components/ui/switch";
import { comparison as words } from "@/lib/content/tokens/comparison";
import { partWords } from "@/lib/content/tokens/workbench";
import type { Comparison as Compared, ComparedMember } from "@/lib/tokens/compare";
import { prettyJson } from "@/lib/tokens/json-layout";
import { partColours } from "./parts";

/** A table of the members of both tokens; what differs stands out. */
export function Comparison({ comparison }: { readonly comparison: Compared }) {
  const [isAll, setIsAll] = useState(true);
  const { members, signatures, isSameContent } = comparison;
  const different = members.filter(({ isSame }) => !isSame);
  const shown = isAll ? members : different;
  return (
    <div className="p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div role="status">
          <h2 className="text-xl font-semibold tracking-tight">{words.count(different.length)}</h2>
        </div>
        <Switch label={words.all} checked={isAll} onChange={setIsAll} />
      </div>
      {signatures === "same" && !isSameContent && <Note isBad text={words.sameSignature} />}
      {isSameContent && <Note text={words.sameContent} />}
      {(["header", "payload"] as const).map((role) => {
        const rows = shown.filter((member) => member.role === role);
        return rows.length === 0 ? null : <Table key={role} kind={role} rows={rows} />;
      })}
    </div>
  );
}

function Note({ text, isBad = false }: { readonly text: string; readonly isBad?: boolean }) {
  return (
    <p className={`mt-2 flex gap-2 text-sm ${isBad ? "text-bad" : "text-muted"}`}>
      <Icon name={isBad ? "warning" : "info"} size={14} className="mt-0.75" />
      {text}
    </p>
  );
}

function Table({
  kind,
  rows,
}: {
  readonly kind: "header" | "payload";
  readonly rows: readonly ComparedMember[];
}) {
  return (
    <table className="mt-5 w-full table-fixed text-left text-sm">
      <caption className={`pb-1.5 text-left font-semibold ${partColours[kind]}`}>
        {partWords[kind].title}
      </caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="w-24 py-1.5 pr-3 font-medium md:w-40">
            Member
          </th>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            One token
          </th>
          <th scope="col" className="py-1.5 font-medium">
            The other
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ComparedMember }) {
  const { name, one, other, isSame } = row;
  return (
    <tr className={`border-t border-line align-top ${isSame ? "text-muted" : "bg-warn-soft"}`}>
      <th scope="row" className="py-2 pr-3 pl-2 font-mono text-xs leading-5 font-semibold wrap-anywhere">
        {name}
        <span className="sr-only">{isSame ? ", the same" : ", different"}</span>
      </th>
      <td className="py-2 pr-3">
        <Value raw={one} />
        <Moment name={name} raw={one} />
      </td>
      <td className="py-2 pr-2">
        <Value raw={other} />
        <Moment name={name} raw={other} />
        {!isSame && <Distance row={row} />}
      </td>
    </tr>
  );
}

function Value({ raw }: { readonly raw: string | undefined }) {
  if (raw === undefined) return <Chip>not there</Chip>;
  const text = /^[{[]/.test(raw) ? prettyJson(raw.slice(0, 2_000)) : raw.slice(0, 2_000);
  return <code className="font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap">{text}</code>;
}

interface MomentProps {
  readonly name: string;
  readonly raw: string | undefined;
}

/** A time, as a date. */
function Moment({ name, raw }: MomentProps) {
  if (!timeClaims.has(name) || !Number.isFinite(Number(raw))) return null;
  return <span className="block text-xs leading-5 text-muted">{describeMoment(Number(raw))}</span>;
}

/** How far two times lie apart. */
function Distance({ row: { name, one, other } }: { readonly row: ComparedMember }) {
  const [first, second] = [Number(one), Number(other)];
  if (!timeClaims.has(name) || !Number.isFinite(first) || !Number.isFinite(second)) return null;
  return (
    <span className="block text-xs leading-5 font-medium">
      {words.apart(describeDuration(second - first), second > first)}
    </span>
  );
}
