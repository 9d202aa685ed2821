import { describe, expect, it } from "vitest";
import { selectArrows } from "@/lib/transcript/arrows";
import { selectBrowser } from "@/lib/transcript/browser";
import { selectChecks } from "@/lib/transcript/checks";
import { formatHarText } from "@/lib/transcript/har";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectKnowledge } from "@/lib/transcript/knowledge";
import { describeMessage, hostOf, originOf } from "@/lib/transcript/label";
import { formatMermaid } from "@/lib/transcript/mermaid";
import { selectExchange, selectMessage, selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectRefusal } from "@/lib/transcript/refusal";
import type { RunRecord } from "@/lib/transcript/run";
import { formatText } from "@/lib/transcript/text";
import { selectTokens } from "@/lib/transcript/tokens";
import { selectStep, selectVisible } from "@/lib/transcript/visible";
import { createNonsense } from "./support/nonsense";

const seeds = Array.from({ length: 50 }, (_, seed) => seed);
const places = [0, 1, 5, 99, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY];

function selectAll(run: RunRecord, step: number): void {
  const transcript = selectVisible(run, step);
  selectStep(run, step);
  selectArrows(run, step);
  selectBrowser(transcript);
  selectRefusal(run);
  selectHoldings(transcript);
  selectKnowledge(transcript);
  for (const { message } of selectMessages(transcript)) {
    selectMessage(run, message.id, step);
    selectExchange(transcript, message.id);
    selectChecks(transcript, message.id);
    selectParameters(message);
    selectTokens(message);
    describeMessage(message);
    if (message.kind === "request") [hostOf, originOf].map((read) => read(message.request.url));
  }
}

describe("a run whose messages hold nonsense", () => {
  it("never makes a selector throw", () => {
    for (const seed of seeds) {
      const run = createNonsense(seed);
      for (const step of places)
        expect(() => selectAll(run, step), `seed ${seed}, step ${step}`).not.toThrow();
    }
  });

  it("never makes an export throw, and keeps each in its form", () => {
    for (const seed of seeds) {
      const run = createNonsense(seed);
      expect(() => JSON.parse(formatHarText(run)), `seed ${seed}`).not.toThrow();
      const wide = formatText(run)
        .split("\n")
        .filter((line) => [...line].length > 100);
      expect(wide, `seed ${seed}`).toEqual([]);
      const strange = formatMermaid(run)
        .split("\n")
        .filter((line) => !mermaidLine.test(line));
      expect(strange, `seed ${seed}`).toEqual([]);
    }
  });
});

/** Every line that the export may write: nothing of a message stands outside of the text behind the colon. */
const text = "(?:[\\w /.,?=()'→…✗-]|#\\d+;)*";
const mermaidLine = new RegExp(
  `^(?:sequenceDiagram|  autonumber|  participant [BTCWARSX] as ${text}|  [BTCWARSX]--?(?:x|>>)[BTCWARSX]: ${text}|  Note over [BTCWARSX](?:,[BTCWARSX])?: ${text}|)$`,
);
