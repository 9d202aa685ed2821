/**
 * Delivery: the message reaches its receiver, whose program judges it and acts. The result is a new world, what was
 * reported on the way, and what happens next. Each delivery takes one second of the simulated clock.
 */
import type { Notice } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message, Party, ResponseMessage, TranscriptEntry } from "@/lib/transcript/types";
import { answerForPage } from "./authenticator";
import { receiveAtBrowser, submitForm } from "./browser";
import { type FormFill, readFilled } from "./form-fill";
import type { Programs } from "./program";
import { createSeededRandom } from "./random";
import { end, type Next, type Reaction, type Reception, type Turn, waitFor } from "./reception";
import { askAuthorizationServer, askResourceServer, resumeAtResourceServer } from "./servers";
import { setAside, takeUp } from "./set-aside";
import type { World } from "./world";

export interface Delivery {
  readonly world: World;
  readonly entries: readonly TranscriptEntry[];
  readonly next: Next;
}

/** Hands the message to its receiver. Never throws for what the message says, whatever it says. */
export function deliver(programs: Programs, world: World, message: Message): Promise<Delivery> {
  const then: World = { ...world, now: world.now + 1 };
  return work(then, message.id, async (turn) => {
    const reception = { ...turn, message, note: turn.noteAs(message.to) };
    const reaction = await receive(programs, reception);
    return programs.readAlong?.(reception, reaction) ?? reaction;
  });
}

/** The form of the page is submitted, filled in like this: by the page's script, where it has one for that; undefined without a form. */
export async function submit(
  programs: Programs,
  world: World,
  fill: FormFill,
): Promise<Delivery | undefined> {
  const filled = await answerForPage(world, fill);
  if (filled === undefined) return undefined;
  const fields = readFilled(world, filled);
  const { onSubmit } = programs;
  if (onSubmit !== undefined && fields !== undefined)
    return work(world, undefined, async (turn) => onSubmit(turn, fields));
  const reaction = submitForm(world, filled);
  return reaction && { ...reaction, entries: [] };
}

/** What is done at a turn without a form; undefined where the flow has no such act. */
export function perform(programs: Programs, world: World, act: ActId): Promise<Delivery> | undefined {
  const program = programs.acts?.[act];
  if (program === undefined) return undefined;
  return work(world, undefined, program);
}

async function work(
  world: World,
  messageId: string | undefined,
  program: (turn: Turn) => Promise<Reaction>,
): Promise<Delivery> {
  const { now } = world;
  const seeded = createSeededRandom(world.seed, world.draws);
  const entries: TranscriptEntry[] = [];
  const reaction = await program({
    world,
    random: seeded.random,
    noteAs: (party) => (notice) => entries.push(asEntry(notice, party, messageId ?? "", now)),
    show: (url, html, on) =>
      entries.push({ at: now, kind: "shown", url, html, ...(on === undefined ? {} : { on }) }),
  });
  const seconds = reaction.world.now - now;
  if (seconds > 0) entries.push({ at: now, kind: "waited", seconds });
  return { world: { ...reaction.world, draws: seeded.draws() }, entries, next: reaction.next };
}

async function receive(programs: Programs, reception: Reception): Promise<Reaction> {
  const { message, world } = reception;
  if (message.kind === "response")
    return receiveResponse(programs, { ...reception, world: takeUp(world, message.to), message });
  const asked = { ...reception, world: setAside(world, message.to), message };
  const program = programs.parties[message.to]?.takeRequest;
  if (program !== undefined) return program(asked);
  return (await askAuthorizationServer(asked)) ?? (await askResourceServer(asked)) ?? end(world, "astray");
}

async function receiveResponse(programs: Programs, reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { message, world } = reception;
  if (message.to === "browser") return receiveAtScreen(programs, reception);
  const program = programs.parties[message.to]?.takeResponse;
  if (program !== undefined) return program(reception);
  return (await resumeAtResourceServer(reception)) ?? end(world, "astray");
}

/** The page is shown; then its script runs, or it is somebody's turn, or the run is over. */
async function receiveAtScreen(programs: Programs, reception: Reception<ResponseMessage>): Promise<Reaction> {
  const reaction = receiveAtBrowser(reception);
  const { next, world } = reaction;
  if (next.kind !== "end") return reaction;
  const told = { ...reception, note: reception.noteAs("client") };
  const script = next.outcome === "stayed" ? undefined : programs.runScript?.(told, world);
  return (
    (await script) ??
    (await programs.afterPage?.(told, world)) ??
    conclude(reception.message, world, next.outcome)
  );
}

/**
 * A page without a form: its sender knows whether anything more comes, and how it ended. Else it is as the browser says. What comes after a
 * page is done on it, and not where none was shown.
 */
function conclude(message: ResponseMessage, world: World, seen: Outcome): Reaction {
  const { turn, outcome } = world.clients[message.from] ?? {};
  if (turn !== undefined && seen !== "stayed") return waitFor(world, turn);
  if (outcome !== undefined) return end(world, outcome);
  return end(world, ends[message.step] ?? seen);
}

/** How it ended where a page of a server is the last, and nobody else knows. */
const ends: Readonly<Partial<Record<StepId, Outcome>>> = {
  authorizationErrorPage: "refusedByServer",
  endSessionKeptPage: "denied",
  endSessionDonePage: "completed",
  forgedResponse: "stolen",
  forgedRefusal: "completed",
};

function asEntry(notice: Notice, party: Party, messageId: string, at: number): TranscriptEntry {
  return { at, party, messageId, ...notice };
}
