/** The ready changes, each made of every message that it is offered for, delivered, and judged by the parties. */
import { beforeAll, describe, expect, it } from "vitest";
import { type ReadyChangeExplanation, readyChanges } from "@/lib/content/ready-changes";
import { type Content, writePart } from "@/lib/http/parts";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import { applyReadyChange } from "@/lib/transcript/ready-change";
import { selectCircumstances, selectOffers } from "@/lib/transcript/ready-offers";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVerdict, type Verdict } from "@/lib/transcript/verdict";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { fork, simulate } from "@/machines/engine";
import { forgeToken } from "@/machines/forge";

interface Setup {
  readonly flow: FlowId;
  readonly options?: RunRecord["options"];
}

/** What comes of them is kept for the flow with the most rules; in the others each must still fit and change something. */
const kept: readonly Setup[] = [
  { flow: "authorization-code", options: { openid: "on" } },
  { flow: "authorization-code", options: { client: "public" } },
  { flow: "authorization-code", options: { authentication: "private_key_jwt", token: "opaque" } },
];

const others: readonly Setup[] = [
  ...flowIds.filter((flow) => flow !== "authorization-code").map((flow) => ({ flow })),
  { flow: "agent", options: { registration: "document" } },
  { flow: "step-up", options: { login: "passkey" } },
];

interface Tried {
  readonly setup: string;
  readonly state: string;
  readonly offer: ReadyChangeExplanation;
  readonly edited: Content;
  readonly original: Content;
  readonly verdict: Verdict;
  readonly last: RunRecord["steps"][number] | undefined;
}

async function makeEdit(run: RunRecord, step: number, original: Content, offer: ReadyChangeExplanation) {
  const changed = applyReadyChange(offer.change, original, selectCircumstances(run, step));
  if (changed?.kind !== "token") return changed?.content ?? original;
  return writePart(original, changed.view.part, (await forgeToken(changed.text)) ?? "");
}

async function tryAll({ flow, options: chosen }: Setup): Promise<readonly Tried[]> {
  const options = { ...defaultsOf(flowOptions[flow]), ...chosen };
  const run = await simulate({ flow, options, seed: "ready", deviations: [] });
  const tried: Tried[] = [];
  for (const [step, at] of run.steps.entries()) {
    const message = at.kind === "message" ? selectMessage(run, at.messageId, step)?.message : undefined;
    if (message === undefined) continue;
    for (const offer of selectOffers(readyChanges, message, selectCircumstances(run, step))) {
      const original = contentOf(message);
      const edited = await makeEdit(run, step, original, offer);
      const other = await fork(run, { step, event: { type: "EDIT", message: edited } });
      const verdict = selectVerdict(other, run, step, other.steps.length - 1);
      tried.push({
        setup: [flow, ...Object.values(chosen ?? {})].join(", "),
        state: message.step,
        offer,
        edited,
        original,
        verdict,
        last: other.steps.at(-1),
      });
    }
  }
  return tried;
}

function describeVerdict(verdict: Verdict): string {
  if (verdict.kind === "inFlight") return "in flight";
  if (verdict.kind === "caught") {
    if (verdict.check === undefined) return "the run takes another way";
    return `${verdict.check.party} ${verdict.check.id} on ${verdict.messageId}`;
  }
  const noticed = verdict.noticed.map(({ party, id }) => `${party} ${id}`).join(", ");
  return `nobody${noticed === "" ? "" : `, though noticed by ${noticed}`}`;
}

let all: readonly Tried[] = [];

beforeAll(async () => {
  for (const setup of [...kept, ...others]) all = [...all, ...(await tryAll(setup))];
}, 120_000);

describe("each ready change", () => {
  it("is offered for some message", () => {
    const offered = new Set(all.map(({ offer }) => offer.id));
    expect(readyChanges.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
  });

  it("has an id of its own", () => {
    expect(new Set(readyChanges.map(({ id }) => id)).size).toBe(readyChanges.length);
  });

  it("changes the message wherever it is offered, and nothing else than a message of its kind comes of it", () => {
    for (const { edited, original } of all) {
      expect(edited).not.toEqual(original);
      expect(Object.keys(edited).sort()).toEqual(Object.keys(original).sort());
    }
  });

  it("leads to an end or to a message that is lost", () => {
    for (const { last } of all) expect(["end", "lost"]).toContain(last?.kind);
  });

  it("comes to what the parties really say to it", async () => {
    const shown = all.filter(({ setup }) => setup.startsWith("authorization-code"));
    const lines = shown.map(
      ({ setup, state, offer, verdict }) => `${setup}\n${state}: ${offer.id} → ${describeVerdict(verdict)}`,
    );
    const text = lines
      .map((line, index) => {
        const [setup, rest] = line.split("\n");
        return lines[index - 1]?.startsWith(`${setup}\n`) ? rest : `\n${setup}\n${rest}`;
      })
      .join("\n");
    await expect(`${text.trim()}\n`).toMatchFileSnapshot("golden/ready-changes.txt");
  });
});
