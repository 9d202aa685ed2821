/**
 * Which rule a run was refused by: the newest failure of those that its end is about. What a thief met, and what went wrong before the client
 * asked for something else, are others.
 */
import { type JudgedCheck, selectAllChecks, selectDeciding } from "./checks";
import { selectMessagesById } from "./messages";
import type { Outcome, RunRecord } from "./run";
import type { Party, Transcript } from "./types";

/** Is it of the end that this party judged so what that one had sent? */
const aboutEnd: Readonly<Partial<Record<Outcome, (judge: Party, sender: Party | undefined) => boolean>>> = {
  // A server judges what it was asked after it has read the document of the client, and a `token-service` is one as well.
  refusedByServer: (judge, sender) => isServer(judge) && sender !== undefined && askers.has(sender),
  // Userinfo is an API of the server.
  refusedByApi: (judge, sender) => judge !== "client" && sender !== "attacker",
  // A page of an app of its own is a client in the browser.
  refusedByClient: (judge) => judge === "client" || judge === "browser",
};

const askers: ReadonlySet<Party> = new Set(["client", "browser", "client-website"]);

function isServer(party: Party): boolean {
  return party === "authorization-server" || party === "token-service";
}

/** Undefined where the run was not refused, or not by a rule. */
export function selectRefusal({ transcript, steps }: RunRecord): JudgedCheck | undefined {
  const last = steps.at(-1);
  const isAbout = last?.kind === "end" ? aboutEnd[last.outcome] : undefined;
  if (isAbout === undefined) return undefined;
  const messages = selectMessagesById(transcript);
  const failures = selectAllChecks(transcript.slice(findLastRequest(transcript))).filter(
    (check) => !check.passed && isAbout(check.party, messages.get(check.messageId)?.message.from),
  );
  // Where nobody had refused, the news that somebody has is the rule.
  return selectDeciding(failures) ?? failures.findLast(({ party }) => party !== "authorization-server");
}

/** The index of the newest request of the client itself: it got over what it met before. */
function findLastRequest(transcript: Transcript): number {
  const at = transcript.findLastIndex(
    (entry) => entry.kind === "sent" && entry.message.kind === "request" && entry.message.from === "client",
  );
  return Math.max(at, 0);
}
