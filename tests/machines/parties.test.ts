/** The actor that does the work of a run. */
import { describe, expect, it } from "vitest";
import { clientCredentials as flow } from "@/lib/world/flows/client-credentials";
import { clientCredentialsOptions } from "@/lib/world/options/client-credentials";
import { defaultsOf } from "@/lib/world/options/definitions";
import { clientCredentials } from "@/machines/client-credentials";
import type { Flow } from "@/machines/flows";
import { forkRun, startRun } from "@/machines/run";
import { type GrantMachine, withPrograms } from "@/machines/setup";

const request = {
  flow: "client-credentials" as const,
  options: defaultsOf(clientCredentialsOptions),
  seed: "parties",
};

function assemble(programs: typeof flow.programs): Flow {
  const machine = withPrograms(clientCredentials as unknown as GrantMachine, programs);
  return { machine, createWorld: flow.createWorld as Flow["createWorld"] };
}

describe("the parties of a run", () => {
  it("work again in a run that is taken up at an earlier step, although their own run has ended", async () => {
    const usual = assemble(flow.programs);
    const run = await startRun(usual, { ...request, deviations: [] });
    expect(run.record.steps.at(-1)).toMatchObject({ kind: "end", outcome: "completed" });
    const again = await forkRun(usual, run, { step: 2, event: { type: "WAIT", seconds: 5 } });
    expect(again.record.steps.at(-1)).toMatchObject({ kind: "end", outcome: "completed" });
    expect(again.record.steps).toHaveLength(run.record.steps.length);
  });

  it("end the run by a mistake of their program, and say which it was", async () => {
    const mistake = new Error("a program of ours is wrong");
    const wrong = { takeResponse: () => Promise.reject(mistake) };
    const parties = { ...flow.programs.parties, client: { ...flow.programs.parties.client, ...wrong } };
    const failing = startRun(assemble({ ...flow.programs, parties }), { ...request, deviations: [] });
    await expect(failing).rejects.toBe(mistake);
  });
});
