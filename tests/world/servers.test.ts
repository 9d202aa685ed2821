/** A server of a world that meets what nobody foresaw: a key of its own with which it cannot sign. */
import { expect, it } from "vitest";
import type { Message } from "@/lib/transcript/types";
import { deliver, perform } from "@/lib/world/deliver";
import { clientCredentials } from "@/lib/world/flows/client-credentials";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import type { World } from "@/lib/world/world";

const { createWorld, programs } = clientCredentials;

/** The token request of the job as it is sent, and the world that waits for its answer. */
async function ask(world: World): Promise<readonly [World, Message]> {
  const begun = await perform(programs, world, "start");
  if (begun?.next.kind !== "send") throw new Error("the job sends nothing");
  return [begun.world, { ...begun.next.draft, step: "tokenRequest" } as Message];
}

function withoutPrivatePart(world: World): World {
  const server = world.servers["authorization-server"];
  if (server === undefined) throw new Error("there is no server");
  const keys = server.keys.map(({ d: _, ...key }) => key);
  return { ...world, servers: { "authorization-server": { ...server, keys } } };
}

it("ends the run by that fault, and makes no answer of it", async () => {
  const world = await createWorld(defaultsOf(flowOptions["client-credentials"]), "fault");
  const [asked, request] = await ask(world);
  await expect(deliver(programs, asked, request)).resolves.toMatchObject({ next: { kind: "send" } });
  await expect(deliver(programs, withoutPrivatePart(asked), request)).rejects.toThrow();
});
