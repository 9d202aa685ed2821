/** A page that asks the user for something asks for it wherever it comes: the browser shows what really came, and its form can be sent. */
import { expect, it } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import type { RunRecord } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { turnOf } from "@/lib/world/form-fill";
import { type FlowId, flowIds } from "@/lib/world/options";
import { fork } from "@/machines/engine";
import { sent, walk } from "./support/walk";

interface Shown {
  readonly step: number;
  readonly message: ResponseMessage;
}

/** The answers that the browser was given, each at the step at which it was in flight. */
function listShown(record: RunRecord, messages: ReturnType<typeof sent>): readonly Shown[] {
  return record.steps.flatMap((at, step) => {
    const message = at.kind === "message" ? messages.find(({ id }) => id === at.messageId) : undefined;
    return message?.kind === "response" && message.to === "browser" ? [{ step, message }] : [];
  });
}

const asking: ReadonlySet<FlowId> = new Set([
  "authorization-code",
  "openid-connect",
  "pushed-authorization",
  "device-code",
  "implicit",
  "agent",
]);

it.each(flowIds.filter((flow) => asking.has(flow)))(
  "is the user's turn in the place of every other answer to the browser, in %s, and comes to an end",
  async (flow) => {
    const { record } = await walk(flow);
    const shown = listShown(record, sent(record));
    const pages = shown.filter(({ message }) => turnOf(message.response.body) !== undefined);
    expect(pages.length).toBeGreaterThan(1);
    for (const { step, message } of shown) {
      for (const { body } of pages.map((page) => page.message.response)) {
        const page: HttpResponse = { status: 200, headers: [["Content-Type", "text/html"]], body };
        const { steps } = await fork(record, { step, event: { type: "EDIT", message: page } });
        expect(steps[step + 1], message.step).toMatchObject({ kind: "act", act: turnOf(body) });
        expect(steps.at(-1)?.kind, message.step).toBe("end");
      }
    }
  },
);
