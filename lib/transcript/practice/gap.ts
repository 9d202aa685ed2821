/**
 * Parts of a run’s messages that can be taken out, to be put back by a person: parameters, members of JSON, and the header fields that a
 * receiver judges. What a redirect carries is asked at the request that follows it; what the forms of a server need comes last, for it is
 * that server’s own affair. Whether the receiver misses a part, a run without it tells (machines/practice).
 */
import { readHeader } from "@/lib/http/message";
import {
  addPart,
  type Content,
  isSamePart,
  listParts,
  type PartView,
  removePart,
  renamePart,
  writePart,
} from "@/lib/http/parts";
import { isForm } from "@/lib/http/response";
import { contentOf, selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import { shuffle, spread } from "../shuffle";
import type { Message } from "../types";

export interface Gap extends PartView {
  /** The step at which the message is in flight. */
  readonly step: number;
  readonly messageId: string;
}

/** Header fields that say who is asking. */
const judgedHeaders: ReadonlySet<string> = new Set(["authorization", "cookie", "dpop"]);

/** In the order in which they are asked, which the seed decides. `isKnown`: can the name be explained? */
export function listGaps(run: RunRecord, isKnown: (name: string) => boolean): readonly Gap[] {
  const views = selectMessagesById(run.transcript);
  const gaps = run.steps.flatMap((at, step): readonly Gap[] => {
    const message = at.kind === "message" ? views.get(at.messageId)?.message : undefined;
    if (message === undefined || isRedirect(message)) return [];
    return listParts(contentOf(message))
      .filter((view) => isJudged(view) && isKnown(view.name))
      .map((view) => ({ ...view, step, messageId: message.id }));
  });
  const mixed = spread(shuffle(gaps, `${run.seed}/gap`), ({ messageId }) => messageId);
  const isOfForm = ({ messageId }: Gap) => isPageForm(views.get(messageId)?.message);
  return [...mixed.filter((gap) => !isOfForm(gap)), ...mixed.filter(isOfForm)];
}

function isJudged({ part, name }: PartView): boolean {
  return part.kind === "header" ? judgedHeaders.has(name.toLowerCase()) : part.kind !== "credential";
}

/** Does it only send the browser on with what it carries? */
export function isRedirect(message: Message): boolean {
  return message.kind === "response" && readHeader(message.response, "Location") !== undefined;
}

/** A form that a page of the server had, with what that server put into it. */
export function isPageForm(message: Message | undefined): boolean {
  return message?.kind === "request" && message.channel === "front" && isForm(message.request);
}

/** The message as it is without the part. */
export function withoutGap(content: Content, { part }: Gap): Content {
  return removePart(content, part);
}

/** The message with a part of this name and value in the place of the gap. */
export function fillGap(content: Content, gap: Gap, name: string, value: string): Content {
  const { part } = gap;
  if (name === gap.name) return writePart(content, part, value);
  if (part.kind === "member") return addPart(removePart(content, part), "member", name, value);
  return renamePart(writePart(content, part, value), part, name);
}

/** The parts of the message in their order; `undefined` stands in the place of the gap. */
export function listAround(content: Content, { part }: Gap): readonly (PartView | undefined)[] {
  return listParts(content).flatMap((view) => {
    if (isSamePart(view.part, part)) return [undefined];
    const isOfGap = part.kind === "header" && view.part.kind === "credential";
    return !isOfGap && (isJudged(view) || view.part.kind === "credential") ? [view] : [];
  });
}
