import { explainPart } from "@/lib/content/explain-part";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";

type Table<T> = Readonly<Record<string, T>>;

type Tables<P, C, E, L> = Readonly<{
  parameters: Table<P>;
  checks: Table<C>;
  errors: Table<E>;
  claims: Table<L>;
}>;

/**
 * What the page of a run carries of the tables that all flows share: the words for what occurs in it. The others come with what makes
 * another run (plans.ts).
 */
export function pickOwnWords<P, C, E, L>(
  { parameters, checks, errors, claims }: Tables<P, C, E, L>,
  { transcript }: RunRecord,
): Tables<P, C, E, L> {
  const judged = new Set(selectAllChecks(transcript).map(({ id }): string => id));
  // A message that was changed is shown as it was before, too.
  const sent = transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
  const changed = selectMessages(transcript).map(({ message }) => message);
  const messages = [...sent, ...changed];
  const parts = messages.flatMap((message) =>
    selectParameters(message).map((part) => ({ ...part, message })),
  );
  const tokens = messages.flatMap(selectTokens);
  const held = transcript.flatMap((entry) => (entry.kind === "action" ? entry.gains : []));
  const wanted = new Set([
    ...parts.map(({ name, message }) => explainPart(parameters, message.step, name)),
    ...[...tokens, ...held].map(({ name }) => parameters[name]),
  ]);
  const codes = new Set(parts.flatMap(({ name, value }) => (name === "error" ? [value] : [])));
  const members = new Set(
    tokens.flatMap((token) => (token.opaque ? [] : Object.keys({ ...token.header, ...token.payload }))),
  );
  return {
    parameters: filter(parameters, (_, words) => wanted.has(words)),
    checks: filter(checks, (id) => judged.has(id)),
    errors: filter(errors, (code) => codes.has(code)),
    claims: filter(claims, (name) => members.has(name)),
  };
}

function filter<T>(table: Table<T>, isWanted: (key: string, words: T) => boolean): Table<T> {
  return Object.fromEntries(Object.entries(table).filter(([key, words]) => isWanted(key, words)));
}
