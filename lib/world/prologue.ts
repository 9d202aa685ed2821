/**
 * What has happened before a flow begins whose client has its tokens already: the authorization code grant (RFC 6749 §4.1), carried
 * out for real, message by message, between the programs of Prints, the browser and the servers of the world, with Maya's
 * acts. Nobody sees these messages; what the parties hold afterwards is what the flow opens with.
 */
import type { Holding } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import { selectHoldings } from "@/lib/transcript/holdings";
import type { Party, Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { holdAtFirst } from "./arrangement";
import { submitForm } from "./browser";
import { deliver } from "./deliver";
import { clientOrigin, maya } from "./demo";
import { offeredScopes } from "./form-fill";
import { homePage } from "./prints/pages";
import { printsPrograms, startPath } from "./prints/program";
import type { Programs } from "./program";
import type { Reaction } from "./reception";
import { clientOf, type World, withClient } from "./world";

/** What only the grant needed: of no use to anyone once the tokens are there. */
const spent: ReadonlySet<string> = new Set([
  "state",
  "code",
  "code_challenge",
  "albums",
  "__Host-prints-session",
]);

/**
 * The world after Maya has connected Prints: the server's store, and the client's tokens with the refresh token, if it is
 * registered for that. The clock has moved on; messages are counted anew. Throws where no tokens came of it: that is our own mistake.
 */
export async function connectPrints(before: World): Promise<World> {
  const page = { url: `${clientOrigin}/`, html: homePage(startPath(before.options)) };
  const start = submitForm({ ...before, browser: { cookies: [], page } }, {});
  const { world, entries } = await playAsMaya(printsPrograms, before, start);
  const { outcome, tokens } = clientOf(world);
  if (tokens === undefined) throw new Error(`Prints was not connected: ${outcome}`);
  const { now } = world;
  const own = before.opening.flatMap((entry) => (entry.kind === "action" ? [{ ...entry, at: now }] : []));
  const given = holdAtFirst(readHoldings(world, entries), now, "authorization-server");
  return {
    ...withClient(world, { outcome: undefined, turn: undefined }),
    sent: 0,
    opening: [...own, ...given],
  };
}

interface Played {
  readonly world: World;
  readonly entries: Transcript;
}

/** Delivers message after message, and does what Maya is asked to do, until nothing more comes. */
export async function playAsMaya(
  programs: Programs,
  before: World,
  start: Reaction | undefined,
): Promise<Played> {
  const entries: TranscriptEntry[] = [];
  let world = before;
  let step = start;
  while (step?.next.kind === "send") {
    const delivery = await deliver(programs, step.world, { ...step.next.draft, step: "strayRequest" });
    entries.push(...delivery.entries);
    world = delivery.world;
    step = delivery.next.kind === "user" ? act(world, delivery.next.act) : delivery;
  }
  return { world, entries };
}

/** What the grant brought to the parties that have a lane, without what is of no use any more: all of it is the server's work. */
function readHoldings(
  { lanes }: World,
  entries: Transcript,
): Readonly<Partial<Record<Party, readonly Holding[]>>> {
  const holdings = selectHoldings(entries);
  const kept = lanes.map(
    ({ party }) => [party, holdings[party].filter(({ name }) => !spent.has(name))] as const,
  );
  return Object.fromEntries(
    kept
      .filter(([, held]) => held.length > 0)
      .map(([party, held]) => [party, held.map(({ isNew: _, ...holding }) => holding)]),
  );
}

/** Undefined at any other turn: that is where the flow begins. */
function act(world: World, turn: ActId): Reaction | undefined {
  const { username, password } = maya;
  if (turn === "signIn") return submitForm(world, { values: { username, password } });
  if (turn === "consent") return submitForm(world, { ticked: offeredScopes(world), button: "allow" });
  return undefined;
}
