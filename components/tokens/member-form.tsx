"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Part } from "@/lib/tokens/decode";
import { addMember, readTyped, removeMember, renameMember, replaceValue } from "@/lib/tokens/json-edit";
import { readJsonSource } from "@/lib/tokens/json-source";
import { MemberField } from "./member-field";

interface MemberFormProps {
  readonly part: Part;
  readonly at: number | undefined;
  readonly onEdit: (source: string) => void;
}

const field =
  "h-9 min-w-0 rounded-md bg-sunken px-2.5 font-mono text-xs inset-ring inset-ring-line finger:h-11";

/** The members as fields. Each change replaces the characters of that member, and no others. */
export function MemberForm({ part, at, onEdit }: MemberFormProps) {
  const source = part.source ?? "{}";
  const json = readJsonSource(source);
  return (
    <div className="flex flex-col gap-2.5">
      {json.members.map((member, index) => (
        <MemberField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field stays while its name is being typed
          key={index}
          member={member}
          at={at}
          onName={(name) => onEdit(renameMember(source, member, name))}
          onValue={(raw) => onEdit(replaceValue(source, member, raw))}
          onRemove={() => onEdit(removeMember(source, json, index))}
        />
      ))}
      <NewMember onAdd={(name, raw) => onEdit(addMember(source, name, raw))} />
    </div>
  );
}

function NewMember({ onAdd }: { readonly onAdd: (name: string, raw: string) => void }) {
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name === "") return;
        onAdd(name, readTyped(value));
        setName("");
        setValue("");
      }}
      className="grid grid-cols-[8.5rem_minmax(0,1fr)_auto] gap-2 border-t border-line pt-3 max-md:grid-cols-2"
    >
      <input
        aria-label="Name of a new member"
        placeholder="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        className={field}
      />
      <input
        aria-label="Value of a new member"
        placeholder="text, number, true, [list] …"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        className={field}
      />
      <Button type="submit" size="small" aria-disabled={name === ""} className="h-9 max-md:col-span-2">
        Add
      </Button>
    </form>
  );
}
