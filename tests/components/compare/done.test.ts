/** A comparison of runs in which something was done that does not happen by itself. */
import { describe, expect, it } from "vitest";
import { selectCells } from "@/components/compare/cells";
import { prepareComparison } from "@/components/compare/prepare";
import { compareWords } from "@/lib/content/compare/words";
import { begin } from "@/lib/content/deeds";
import { notices } from "@/lib/content/notices";
import { type HttpRequest, isRequest } from "@/lib/http/message";
import { contentOf, selectMessages } from "@/lib/transcript/messages";
import type { Deviation } from "@/lib/transcript/run";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { formatDeviations } from "@/machines/deviations";
import { simulate } from "@/machines/engine";
import { defaultSeed } from "@/machines/seed";
import { stepOf } from "../message/support";

const flow = "authorization-code";
const usual = await simulate({
  flow,
  options: defaultsOf(flowOptions[flow]),
  seed: defaultSeed,
  deviations: [],
});
const tokenRequest = stepOf(usual, "tokenRequest");
const consent = usual.steps.findIndex((step) => step.kind === "act" && step.act === "consent");

function editTokenRequest(change: (sent: HttpRequest) => HttpRequest): Deviation {
  const found = selectMessages(usual.transcript).find(({ message }) => message.step === "tokenRequest");
  const sent = found && contentOf(found.message);
  if (sent === undefined || !isRequest(sent)) throw new Error("there is no token request");
  return { step: tokenRequest, event: { type: "EDIT", message: change(sent) } };
}

const withoutVerifier = editTokenRequest((sent) => ({
  ...sent,
  body: sent.body.replace(/&?code_verifier=[^&]*/, ""),
}));

function sideOf(deviations: readonly Deviation[], ...options: readonly string[]): string {
  const done = deviations.length === 0 ? [] : [`do.${formatDeviations(deviations)}`];
  return [flow, ...options, ...done].join("~");
}

async function prepare(left: string, right: string) {
  return (await prepareComparison({ left, right })).comparison;
}

describe("runs in which something was done", () => {
  it("are called by it, each says where it was done, and the messages that follow are real", async () => {
    const { title, sides, rows, attack, notices: told } = await prepare(sideOf([withoutVerifier]), flow);
    expect(told).toEqual([]);
    expect(title).toBe(compareWords.changed);
    expect(attack).toBeUndefined();
    expect(sides.left.name).toBe(`Authorization code, code_verifier was removed (step ${tokenRequest + 1})`);
    expect(sides.right.name).toBe("Authorization code, as it goes by itself");
    const here = rows[tokenRequest];
    expect(here).toMatchObject({ left: tokenRequest, right: tokenRequest, differs: true });
    expect(here?.line).toMatch(/^Left: code_verifier was removed\. `code_verifier`: /);
    expect(here?.parts.right).toContainEqual(
      expect.objectContaining({ name: "code_verifier", mark: "only" }),
    );
    expect(rows.slice(0, tokenRequest).some(({ differs }) => differs)).toBe(false);
    expect(rows.at(-1)).toMatchObject({ title: compareWords.outcome, differs: true });
    expect(sides.left.run.steps.at(-1)).toMatchObject({
      kind: "end",
      outcome: "refusedByServer",
    });
    expect(sides.left.href).toContain(`do=${formatDeviations([withoutVerifier])}`);
  });

  it("say once what was done on both sides, and are called by what they do not share", async () => {
    const waited: Deviation = { step: tokenRequest, event: { type: "WAIT", seconds: 60 } };
    const { title, sides, rows } = await prepare(sideOf([waited]), sideOf([waited], "pkce.off"));
    expect(title).toBe(compareWords.own);
    const where = `(step ${tokenRequest + 1})`;
    expect(sides.left.name).not.toContain("minute");
    expect(sides.left.chosen).toContain(`1 minute passed ${where}`);
    expect(sides.right.chosen).toContain(`1 minute passed ${where}`);
    expect(rows[tokenRequest]?.line).toMatch(/^On both sides: 1 minute passed\./);
  });

  it("tell a denial from a consent at one turn (RFC 6749 §4.1.2.1)", async () => {
    const { rows } = await prepare(sideOf([{ step: consent, event: { type: "DENY" } }]), flow);
    expect(rows[consent]).toMatchObject({
      title: "Maya says no (left), Maya decides what Prints may do (right)",
      line: "Left: access was denied.",
      differs: true,
    });
  });

  it("have a row for a message in flight and one for its loss, which is over once nothing comes after it", async () => {
    const { sides, rows } = await prepare(sideOf([{ step: tokenRequest, event: { type: "DROP" } }]), flow);
    const lost = rows[tokenRequest + 1];
    expect(lost).toMatchObject({ left: tokenRequest + 1, differs: true });
    expect(lost?.right).toBeUndefined();
    expect(lost?.title).toBe(compareWords.lostTitle("Prints exchanges the code for a token"));
    expect(lost?.line).toBe(`${compareWords.alone(sides.left.name)} ${compareWords.lost}`);
    const { run } = sides.left;
    const look = (stand: number, time: "now" | "past") =>
      [tokenRequest, tokenRequest + 1].map((step) => {
        const cell = selectCells(run, stand, time).get(step);
        return cell?.kind === "message" && [cell.time, cell.lost];
      });
    expect(look(tokenRequest, "now")).toEqual([
      ["now", false],
      ["ahead", true],
    ]);
    expect(look(tokenRequest + 1, "now")).toEqual([
      ["past", false],
      ["now", true],
    ]);
    expect(look(tokenRequest + 1, "past")).toEqual([
      ["past", false],
      ["past", true],
    ]);
  });

  it("draw the request that was sent, and not its copy, where it was sent twice", async () => {
    const { sides, rows } = await prepare(sideOf([{ step: tokenRequest, event: { type: "REPLAY" } }]), flow);
    expect(rows[tokenRequest]).toMatchObject({ line: "Left: the request was sent twice.", differs: true });
    const { run } = sides.left;
    const at = run.steps[tokenRequest];
    const cell = selectCells(run, tokenRequest, "now").get(tokenRequest);
    expect(cell).toMatchObject({ kind: "message", id: at && "messageId" in at ? at.messageId : "" });
  });

  it("count what is more than a line holds", async () => {
    const deviations = Array.from(
      { length: 12 },
      (_, index): Deviation => ({
        step: tokenRequest + index,
        event: { type: index % 2 === 0 ? "DROP" : "RESEND" },
      }),
    );
    const { sides, notices: told } = await prepare(sideOf(deviations), sideOf(deviations));
    expect(told).toEqual([]);
    expect(sides.left.chosen).toHaveLength(5);
    expect(sides.left.chosen.at(-1)).toBe(begin(compareWords.andMore(8)));
  });

  it("say what could not be read, and what could not be done", async () => {
    const unreadable = await prepare(`${flow}~do.nonsense`, flow);
    expect(unreadable.notices).toEqual([notices.unreadableChanges()]);
    expect(unreadable.id).toBe(undefined);
    const impossible = await prepare(sideOf([{ step: consent, event: { type: "DROP" } }]), flow);
    expect(impossible.notices).toEqual([notices.impossibleChanges(1)]);
    expect(impossible.address.left.deviations).toEqual([]);
  });
});
