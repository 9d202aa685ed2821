/**
 * A whole authorization code flow with PKCE against its signatures alone: the same tokens signed and verified as often as
 * the flow does it, and nothing else. Once as messages between the parties (the core), once with the machine, its frames
 * and the transcript around them.
 */
import { signJwt, verifySignature } from "@/lib/oauth/jwt";
import type { RunRecord } from "@/lib/transcript/run";
import { offeredScopes, submitForm } from "@/lib/world/browser";
import { deliver } from "@/lib/world/deliver";
import { maya } from "@/lib/world/demo";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { authorizationCode } from "@/lib/world/flows/authorization-code";
import { authorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { defaultsOf } from "@/lib/world/options/definitions";
import type { Reaction } from "@/lib/world/reception";
import type { World } from "@/lib/world/world";
import { simulate } from "@/machines/engine";
import { compare, type Measurement } from "../support/bench.ts";

const flow = "authorization-code";
const options = defaultsOf(authorizationCodeOptions);
const key = demoSigningKeys.RS256;
const rounds = 200;

/** The messages of one flow, delivered one after the other, with the user's acts between them. */
async function runCore(): Promise<void> {
  let world = await authorizationCode.createWorld(options, "bench");
  let step: Reaction | undefined = submitForm(world, {});
  while (step?.next.kind === "send") {
    const delivery = await deliver(authorizationCode.programs, step.world, {
      ...step.next.draft,
      step: "strayRequest",
    });
    world = delivery.world;
    step = delivery.next.kind === "user" ? act(world, delivery.next.act) : delivery;
  }
  const outcome = world.clients.client?.outcome;
  if (outcome !== "completed") throw new Error(`the flow ended with ${outcome}`);
}

function act(world: World, turn: string): Reaction | undefined {
  if (turn === "signIn")
    return submitForm(world, { values: { username: maya.username, password: maya.password } });
  return submitForm(world, { ticked: offeredScopes(world), button: "allow" });
}

function payloadOf(run: RunRecord): Readonly<Record<string, unknown>> {
  const [token = ""] = Object.keys(run.verifications);
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

export async function bench(): Promise<readonly Measurement[]> {
  const request = { flow, options, seed: "bench", deviations: [] } as const;
  const payload = payloadOf(await simulate(request));
  const signatures = (verifications: number) => async () => {
    const token = await signJwt(payload, key, { typ: "at+jwt" });
    for (let count = 0; count < verifications; count += 1) await verifySignature(token, [key]);
  };
  const baseline = { name: "1 signature, 1 verification", run: signatures(1) };
  return [
    await compare({
      title: "code flow with PKCE, core",
      subject: { name: "core", run: runCore },
      baseline,
      rounds,
      limit: 1.5,
    }),
    await compare({
      title: "code flow with PKCE, machine and transcript",
      subject: { name: "simulate", run: () => simulate(request) },
      baseline: { name: "1 signature, 2 verifications", run: signatures(2) },
      rounds,
      limit: 3,
    }),
  ];
}
