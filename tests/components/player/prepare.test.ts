/** What the server makes of an address of a run. */
import { describe, expect, it } from "vitest";
import { prepareFlow } from "@/components/flow/prepare";
import { notices } from "@/lib/content/notices";
import { formatBranches } from "@/machines/branches";
import { formatDeviations } from "@/machines/deviations";

const drop = { step: 12, event: { type: "DROP" } } as const;
const denied = { step: 3, event: { type: "DENY" } } as const;

function prepare(query: Readonly<Record<string, string>>) {
  return prepareFlow("authorization-code", query);
}

describe("an address", () => {
  it("is told where it has changes that the run cannot take: nobody can deny on the way to the login", async () => {
    const { initial, notices: told } = await prepare({ do: formatDeviations([denied, drop]) });
    expect(initial.deviations).toEqual([drop]);
    expect(told).toEqual([notices.impossibleChanges(1)]);
    expect((await prepare({ do: formatDeviations([drop]) })).notices).toEqual([]);
  });

  it("never offers the run that it shows as one to return to, nor the one that goes by itself", async () => {
    const other = { deviations: [{ step: 8, event: { type: "DENY" } as const }], step: 8 };
    const shown = { deviations: [drop], step: 12 };
    const branches = formatBranches([shown, { deviations: [], step: 0 }, other], [drop]);
    expect((await prepare({ do: formatDeviations([drop]), branches })).branches).toEqual([other]);
  });
});
