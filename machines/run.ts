/**
 * Runs a machine without a screen. A frame is kept wherever the machine waits: its snapshot, from which the run can be
 * taken up again in another way. Going on by default, a run is a list of frames from the first turn to the end.
 */
import { type Actor, createActor, type SnapshotFrom, type StateValue, waitFor } from "xstate";
import { staysInPlace } from "@/lib/transcript/in-place";
import type { Deviation, RunRecord, Step } from "@/lib/transcript/run";
import { turnOf } from "@/lib/world/form-fill";
import type { FlowId } from "@/lib/world/options";
import { verifyTokens } from "@/lib/world/verify";
import type { Flow } from "./flows";
import type { RunEvent } from "./run-context";
import type { GrantMachine } from "./setup";
import { defaultAct } from "./user-acts";

export interface Frame {
  /** Immutable. It becomes JSON when the run is taken up again from here, which most frames never are. */
  readonly snapshot: RunSnapshot;
  readonly step: Step;
}

/** A run as a machine made it: of a flow, and of no live room. */
export interface FlowRun extends RunRecord {
  readonly flow: FlowId;
}

/** A run that can be taken up again: what a screen needs of it, and its frames. */
export interface Run {
  readonly record: FlowRun;
  readonly frames: readonly Frame[];
}

export type RunRequest = Pick<FlowRun, "flow" | "options" | "seed" | "deviations">;

type RunActor = Actor<GrantMachine>;
type RunSnapshot = SnapshotFrom<GrantMachine>;

/** More steps than any run has, whose deviations add two each at most: one that does not end by then is our own mistake. */
const mostSteps = 3_000;

/** Runs from the start to the end: the deviations where they are due, the default everywhere else. */
export async function startRun({ machine, createWorld }: Flow, request: RunRequest): Promise<Run> {
  const world = await createWorld(request.options, request.seed);
  const played = await play(createActor(machine, { input: { world } }), [], request.deviations);
  return finishRun({ ...request, deviations: played.deviations }, played);
}

/**
 * Takes the run up again at a step and does something else there. What was done at that step without leaving it stays
 * done; what came after it is no part of the new run.
 */
export async function forkRun({ machine }: Flow, run: Run, deviation: Deviation): Promise<Run> {
  const step = Math.max(0, Math.min(deviation.step, run.frames.length - 1));
  const frame = run.frames[step];
  if (frame === undefined) return run;
  const { flow, options, seed, deviations } = run.record;
  const kept = keepUpTo(deviations, step);
  const actor = createActor(machine, {
    snapshot: machine.getPersistedSnapshot(frame.snapshot),
    // The type wants it; from a snapshot no machine reads its input.
    input: frame.snapshot.context,
  });
  const played = await play(actor, run.frames.slice(0, step), [{ ...deviation, step }]);
  return finishRun({ flow, options, seed, deviations: [...kept, ...played.deviations] }, played);
}

interface Played {
  readonly frames: readonly Frame[];
  readonly transcript: RunRecord["transcript"];
  /** Those that the machine took. */
  readonly deviations: readonly Deviation[];
}

async function play(actor: RunActor, before: readonly Frame[], due: readonly Deviation[]): Promise<Played> {
  const frames = [...before];
  const taken: Deviation[] = [];
  actor.start();
  while (frames.length < mostSteps) {
    const here = due.filter(({ step }) => step === frames.length);
    for (const deviation of here.filter(({ event }) => staysInPlace(event))) {
      if (await send(actor, deviation.event)) taken.push(deviation);
    }
    const snapshot = await settle(actor);
    frames.push({ snapshot, step: readStep(snapshot) });
    const moves = here.find(({ event }) => !staysInPlace(event) && snapshot.can(event));
    if (moves !== undefined) taken.push(moves);
    const event = moves?.event ?? selectDefault(snapshot);
    if (event === undefined || !(await send(actor, event))) break;
  }
  actor.stop();
  return { frames, transcript: actor.getSnapshot().context.transcript, deviations: taken };
}

async function finishRun(request: RunRequest, { frames, transcript }: Played): Promise<Run> {
  const steps = frames.map((frame) => frame.step);
  const lanes = frames[0]?.snapshot.context.world.lanes ?? [];
  const verifications = await verifyTokens(transcript);
  return { frames, record: { ...request, lanes, transcript, steps, verifications } };
}

/** Sends the event, waits until the machine waits again, and says whether it has taken it: where it did not, nothing is new. */
async function send(actor: RunActor, event: RunEvent): Promise<boolean> {
  const before = actor.getSnapshot();
  actor.send(event);
  return (await settle(actor)) !== before;
}

async function settle(actor: RunActor): Promise<RunSnapshot> {
  const snapshot = actor.getSnapshot();
  return isAtRest(snapshot) ? snapshot : waitFor(actor, isAtRest);
}

function isAtRest(snapshot: RunSnapshot): boolean {
  return snapshot.status !== "active" || snapshot.hasTag("waiting");
}

/** What was done before the step, and at it without leaving it. */
export function keepUpTo(deviations: readonly Deviation[], step: number): readonly Deviation[] {
  return deviations.filter((past) => past.step < step || (past.step === step && staysInPlace(past.event)));
}

function selectDefault(snapshot: RunSnapshot): RunEvent | undefined {
  if (snapshot.hasTag("inFlight")) return { type: "DELIVER" };
  const act = actOf(snapshot);
  return act === undefined ? undefined : defaultAct(act, snapshot.context.world);
}

function actOf(snapshot: RunSnapshot) {
  if (!snapshot.hasTag("act")) return undefined;
  const named = Object.values(snapshot.getMeta()).find((meta) => meta?.act !== undefined)?.act;
  return named ?? turnOf(snapshot.context.world.browser.page.html);
}

function readStep(snapshot: RunSnapshot): Step {
  const { context } = snapshot;
  const base = { length: context.transcript.length, state: nameOf(snapshot), now: context.world.now };
  if (snapshot.status === "done") return { ...base, kind: "end", outcome: snapshot.output };
  const act = actOf(snapshot);
  if (act !== undefined) return { ...base, kind: "act", act };
  const messageId = context.message?.id ?? "";
  return { ...base, kind: snapshot.hasTag("lost") ? "lost" : "message", messageId };
}

/** `tokenRequest.inFlight`; of a turn its own name, for it has but one place to stand. */
function nameOf(snapshot: RunSnapshot): string {
  const path = pathOf(snapshot.value);
  return snapshot.hasTag("act") ? path.replace(/\.waiting$/, "") : path;
}

function pathOf(value: StateValue): string {
  if (typeof value === "string") return value;
  return Object.entries(value)
    .map(([name, inner]) => (inner === undefined ? name : `${name}.${pathOf(inner)}`))
    .join(" ");
}
