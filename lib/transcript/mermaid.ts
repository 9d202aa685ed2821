/**
 * A run as a Mermaid sequence diagram: solid arrows are requests, dashed ones responses, a cross is a message that was lost.
 * Notes hold what somebody did, changes in flight and the checks that failed. Text is made of safe characters alone; all others are written
 * as Mermaid's `#code;`, for `;` ends a statement, `#` begins a code and `%%` a comment.
 */
import { type ActId, actorOf } from "./acts";
import { describeMessage } from "./label";
import { laneOf } from "./lanes";
import { isAnswerToCopy, type MessageView, selectMessages } from "./messages";
import { parties } from "./parties";
import type { RunRecord } from "./run";
import type { Party, TranscriptEntry } from "./types";

const ids: Readonly<Record<Party, string>> = {
  browser: "B",
  client: "C",
  "client-website": "W",
  "token-service": "T",
  "authorization-server": "A",
  "resource-server": "R",
  "second-resource-server": "S",
  attacker: "X",
};

/** The diagram's source, numbered as the screen numbers its messages. */
export function formatMermaid(run: RunRecord): string {
  const views = selectMessages(run.transcript);
  const byId = new Map(views.map((view) => [view.message.id, view]));
  const present = parties.filter((party) =>
    views.some(({ message }) => message.from === party || message.to === party),
  );
  const across = spanOf(present);
  const over = (act: ActId) =>
    act !== "resend" && present.includes(actorOf(act)) ? idOf(actorOf(act)) : across;
  const drawn = new Set<string>();
  const lines = run.transcript.flatMap((entry) => {
    if (entry.kind !== "sent") return formatNote(entry, byId, across, over);
    const view = byId.get(entry.message.id);
    if (view === undefined || drawn.has(entry.message.id)) return [];
    drawn.add(entry.message.id);
    return [formatArrow(view)];
  });
  const declared = present.map(
    (party) => `participant ${idOf(party)} as ${quote(laneOf(run.lanes, party).role)}`,
  );
  return ["sequenceDiagram", ...["autonumber", ...declared, ...lines].map((line) => `  ${line}`), ""].join(
    "\n",
  );
}

function formatArrow({ message, status }: MessageView): string {
  const again = message.copyOf === undefined ? "" : isAnswerToCopy(message) ? ", to the copy" : ", a copy";
  const { verb, target } = describeMessage(message);
  const line = message.kind === "request" ? "-" : "--";
  const arrow = line + (status === "dropped" ? "x" : ">>");
  return `${idOf(message.from)}${arrow}${idOf(message.to)}: ${quote(`${verb} ${target}`)}${again}`;
}

function formatNote(
  entry: TranscriptEntry,
  views: ReadonlyMap<string, MessageView>,
  across: string,
  over: (act: ActId) => string,
): readonly string[] {
  switch (entry.kind) {
    case "act": {
      const values = Object.entries(entry.values).map(([name, value]) => `${name} ${value}`);
      return [`Note over ${over(entry.act)}: ${quote([entry.act, ...values].join(", "))}`];
    }
    case "check": {
      const { id, passed, spec } = entry.check;
      return passed ? [] : [`Note over ${idOf(entry.party)}: ${quote(`✗ ${id} (${spec})`)}`];
    }
    case "edited": {
      const message = views.get(entry.messageId)?.message;
      if (message === undefined) return [];
      return [`Note over ${idOf(message.from)},${idOf(message.to)}: changed in flight`];
    }
    case "waited":
      return [`Note over ${across}: ${quote(`${entry.seconds} seconds pass`)}`];
    default:
      return [];
  }
}

function spanOf(present: readonly Party[]): string {
  const first = present[0] ?? "browser";
  const last = present.at(-1) ?? first;
  return first === last ? idOf(first) : `${idOf(first)},${idOf(last)}`;
}

function idOf(party: Party): string {
  return ids[party];
}

const longest = 80;

/** At most 80 characters, in which nothing means anything to Mermaid. */
function quote(text: string): string {
  const characters = [
    ...text
      .replaceAll("’", "'")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .trim(),
  ];
  const short = characters.length > longest ? [...characters.slice(0, longest - 1), "…"] : characters;
  return short
    .map((character) => (/[\w /.,?=()'→…✗-]/.test(character) ? character : `#${character.codePointAt(0)};`))
    .join("");
}
