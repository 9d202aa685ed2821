/**
 * What a ready change makes of the message in flight at a step of a run: the message as an `EDIT` takes it, with the token in it signed where
 * the change is one of a token.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { writePart } from "@/lib/http/parts";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import { applyReadyChange, type ReadyChange } from "@/lib/transcript/ready-change";
import { selectCircumstances } from "@/lib/transcript/ready-offers";
import type { RunRecord } from "@/lib/transcript/run";
import { forgeToken } from "./forge";

/** Undefined where nothing is in flight, or the change finds nothing to change in it. */
export async function makeReadyEdit(
  run: RunRecord,
  step: number,
  change: ReadyChange,
): Promise<HttpRequest | HttpResponse | undefined> {
  const at = run.steps[step];
  const view = at?.kind === "message" ? selectMessage(run, at.messageId, step) : undefined;
  if (view === undefined) return undefined;
  const content = contentOf(view.message);
  const changed = applyReadyChange(change, content, selectCircumstances(run, step));
  if (changed === undefined) return undefined;
  if (changed.kind === "content") return changed.content;
  const token = await forgeToken(changed.text);
  return token === undefined ? undefined : writePart(content, changed.view.part, token);
}
