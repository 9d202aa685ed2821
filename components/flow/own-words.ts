import { explainPart } from "@/lib/content/explain-part";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";

type Table<T> = Readonly<Record<string, T>>;

interface SharedTables<P, C> {
  readonly parameters: Table<P>;
  readonly checks: Table<C>;
}

/**
 * What the page of a run carries of the tables that all flows share: the words for what occurs in it. The others come with what makes
 * another run (plans.ts).
 */
export function pickOwnWords<P, C>(
  { parameters, checks }: SharedTables<P, C>,
  { transcript }: RunRecord,
): SharedTables<P, C> {
  const judged = new Set(selectAllChecks(transcript).map(({ id }): string => id));
  // A message that was changed is shown as it was before, too.
  const sent = transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
  const changed = selectMessages(transcript).map(({ message }) => message);
  const parts = [...sent, ...changed].flatMap((message) => [
    ...selectParameters(message).map(({ name }) => explainPart(parameters, message.step, name)),
    ...selectTokens(message).map(({ name }) => parameters[name]),
  ]);
  const held = transcript.flatMap((entry) =>
    entry.kind === "action" ? entry.gains.map(({ name }) => parameters[name]) : [],
  );
  const wanted = new Set([...parts, ...held]);
  return {
    parameters: filter(parameters, (_, words) => wanted.has(words)),
    checks: filter(checks, (id) => judged.has(id)),
  };
}

function filter<T>(table: Table<T>, isWanted: (key: string, words: T) => boolean): Table<T> {
  return Object.fromEntries(Object.entries(table).filter(([key, words]) => isWanted(key, words)));
}
