/** Answers that nobody foresaw, and the way back from them. */
import type { HttpRequest } from "@/lib/http/message";
import { actIds } from "@/lib/transcript/steps";
import type { ResponseMessage } from "@/lib/transcript/types";
import type { FlowId } from "@/lib/world/options";
import { fork } from "@/machines/engine";
import { loadFlow } from "@/machines/flows";
import { sent, type Walk } from "./walk";

/** The turns, and the theft, that the machine lets a stray answer lead to. */
export async function selectWaysBack(flow: FlowId): Promise<readonly string[]> {
  const { machine } = await loadFlow(flow);
  const transitions = machine.root.states.strayResponse?.transitions.values() ?? [];
  const places = [...transitions].flat().flatMap(({ target = [] }) => target.map(({ key }) => key));
  const turns: ReadonlySet<string> = new Set([...actIds, "stolen"]);
  return places.filter((place) => turns.has(place));
}

/** Does a stray answer lead to the place in this run, or in one that is like it but for a stray answer? */
export async function comesBack(place: string, walked: Walk): Promise<boolean> {
  for (const [index, name] of walked.places.entries()) {
    if (name !== place) continue;
    const before = walked.places[index - 1];
    if (before === "strayResponse" || (await strayTo(walked, index)) === place) return true;
  }
  return false;
}

/**
 * Where the run comes to when the request whose answer led to this step finds nothing at its address, and what it is told is then changed into that
 * answer. Undefined where no answer led to it.
 */
async function strayTo({ record }: Walk, index: number): Promise<string | undefined> {
  const step = record.steps[index - 1];
  const messages = sent(record);
  const answer = messages.find(
    (message): message is ResponseMessage =>
      step?.kind === "message" && message.id === step.messageId && message.kind === "response",
  );
  const request = messages.find(({ id }) => id === answer?.inReplyTo);
  if (answer === undefined || request?.kind !== "request") return undefined;
  const asked = record.steps.findIndex((one) => one.kind === "message" && one.messageId === request.id);
  const nowhere: HttpRequest = { ...request.request, url: `${new URL(request.request.url).origin}/nothing` };
  const lost = await fork(record, { step: asked, event: { type: "EDIT", message: nowhere } });
  const stray = lost.steps.findIndex(({ state }) => state === "strayResponse.inFlight");
  if (stray === -1) return undefined;
  const changed = await fork(lost, { step: stray, event: { type: "EDIT", message: answer.response } });
  return changed.steps[stray + 1]?.state.split(".")[0];
}
