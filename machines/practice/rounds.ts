/**
 * The rounds of the exercises that are judged by running: a candidate becomes a round only where the machines really miss what was taken
 * out, or a change has an effect. A round is found by its number, in the order that the seed decides, so that a link repeats it.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { contentOf, selectMessagesById } from "@/lib/transcript/messages";
import { listTamperings, showsChange } from "@/lib/transcript/practice/fault";
import { fillGap, type Gap, listGaps, withoutGap } from "@/lib/transcript/practice/gap";
import { listValueChoices } from "@/lib/transcript/practice/gap-choices";
import type { selectOffers } from "@/lib/transcript/ready-offers";
import type { FlowRun } from "../engine";
import { makeReadyEdit } from "../ready-edit";
import { deliverChanged } from "./deliver";

export interface Round<T> {
  readonly task: T;
  /** Which of them it is, from 1. */
  readonly number: number;
  /** How many there are, where one has come past the last and begins anew. */
  readonly all?: number;
}

export interface Fault {
  readonly step: number;
  readonly messageId: string;
  /** The message as it is delivered. */
  readonly content: HttpRequest | HttpResponse;
  /** Which ready change it is. */
  readonly offerId: string;
}

type Offers = readonly (Parameters<typeof selectOffers>[0][number] & { readonly id: string })[];

/** The parts that are missed, and of which not any value does as well, in the order of the rounds. */
export async function* makeGaps(run: FlowRun, isKnown: (name: string) => boolean): AsyncGenerator<Gap> {
  for (const gap of listGaps(run, isKnown)) {
    const message = selectMessagesById(run.transcript).get(gap.messageId)?.message;
    if (message === undefined) continue;
    const content = contentOf(message);
    const { judged } = await deliverChanged(run, gap.step, withoutGap(content, gap));
    if (judged.kind === "refused" && (await isValueRead(run, gap, content))) yield gap;
  }
}

/** Does another value make a difference? Of a refusal's `error` a client wants no more than that it is there. */
async function isValueRead(run: FlowRun, gap: Gap, content: HttpRequest | HttpResponse): Promise<boolean> {
  const other = listValueChoices(run, gap).find(({ value }) => value !== gap.value);
  if (other === undefined) return true;
  const { judged } = await deliverChanged(run, gap.step, fillGap(content, gap, gap.name, other.value));
  return judged.kind !== "as-run";
}

/** The messages that were changed, and not in vain, in the order of the rounds. */
export async function* makeFaults(run: FlowRun, offers: Offers): AsyncGenerator<Fault> {
  for (const { step, message, offer } of listTamperings(run, offers)) {
    const content = await makeReadyEdit(run, step, offer.change);
    if (content === undefined || !showsChange(message, content)) continue;
    const { judged } = await deliverChanged(run, step, content);
    if (judged.kind !== "as-run") yield { step, messageId: message.id, content, offerId: offer.id };
  }
}

/** The round of this number, from 1; after the last the first comes again. Undefined where there is none. */
export async function findRound<T>(tasks: AsyncIterable<T>, wanted: number): Promise<Round<T> | undefined> {
  const found: T[] = [];
  for await (const task of tasks) {
    found.push(task);
    if (found.length === wanted) return { task, number: wanted };
  }
  const index = (wanted - 1) % Math.max(1, found.length);
  const task = found[index];
  return task && { task, number: index + 1, all: found.length };
}
