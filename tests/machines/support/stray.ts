/** Answers that nobody foresaw, and the way back from them. */
import type { HttpRequest } from "@/lib/http/message";
import { actIds } from "@/lib/transcript/acts";
import type { StepId } from "@/lib/transcript/steps";
import type { ResponseMessage } from "@/lib/transcript/types";
import type { FlowId } from "@/lib/world/options";
import { fork } from "@/machines/engine";
import { loadFlow } from "@/machines/flows";
import { sent, type Walk } from "./walk";

const turns: ReadonlySet<string> = new Set([...actIds, "stolen"]);

/** The turns, and the theft, that the machine lets a stray answer lead to. */
export async function selectWaysBack(flow: FlowId): Promise<readonly string[]> {
  const { machine } = await loadFlow(flow);
  const transitions = machine.root.states.strayResponse?.transitions.values() ?? [];
  const places = [...transitions].flat().flatMap(({ target = [] }) => target.map(({ key }) => key));
  return places.filter((place) => turns.has(place));
}

interface Stray {
  /** The turn to which the foreseen answer led, and where the same one led that was not foreseen. */
  readonly place: string;
  readonly came: string;
  readonly answer: StepId;
}

/** Of each answer of the run that led to a turn: what comes of it as the answer to a request that finds nothing at its address. */
export async function walkAstray({ record, places }: Walk): Promise<readonly Stray[]> {
  const walked: Stray[] = [];
  for (const [index, place] of places.entries()) {
    const answer = turns.has(place) ? answerAt(record, index - 1) : undefined;
    const came = places[index - 1] === "strayResponse" ? place : answer && (await strayTo(record, answer));
    if (answer !== undefined && came !== undefined) walked.push({ place, came, answer: answer.step });
  }
  return walked;
}

function answerAt(record: Walk["record"], index: number): ResponseMessage | undefined {
  const step = record.steps[index];
  return sent(record).find(
    (message): message is ResponseMessage =>
      step?.kind === "message" && message.id === step.messageId && message.kind === "response",
  );
}

async function strayTo(record: Walk["record"], answer: ResponseMessage): Promise<string | undefined> {
  const request = sent(record).find(({ id }) => id === answer.inReplyTo);
  if (request?.kind !== "request") return undefined;
  const asked = record.steps.findIndex((one) => one.kind === "message" && one.messageId === request.id);
  const nowhere: HttpRequest = { ...request.request, url: `${new URL(request.request.url).origin}/nothing` };
  const lost = await fork(record, { step: asked, event: { type: "EDIT", message: nowhere } });
  const stray = lost.steps.findIndex(({ state }) => state === "strayResponse.inFlight");
  if (stray === -1) return undefined;
  const changed = await fork(lost, { step: stray, event: { type: "EDIT", message: answer.response } });
  return changed.steps[stray + 1]?.state.split(".")[0];
}
