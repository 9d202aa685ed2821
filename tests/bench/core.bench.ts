/**
 * A whole authorization code flow with PKCE against its signatures alone: what it really signs and verifies, done by jose and nothing
 * else. As the messages of the core, without an ID token and with one; and delivered in the world, with its browser.
 */
import { submitForm } from "@/lib/world/browser";
import { deliver, perform } from "@/lib/world/deliver";
import { maya } from "@/lib/world/demo";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { authorizationCode } from "@/lib/world/flows/authorization-code";
import { offeredScopes } from "@/lib/world/form-fill";
import { authorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { defaultsOf } from "@/lib/world/options/definitions";
import type { Reaction } from "@/lib/world/reception";
import type { World } from "@/lib/world/world";
import { type Candidate, compare, type Measurement } from "../support/bench.ts";
import { createCodeFlow } from "./support/code-flow.ts";
import { recordSignatures, repeatByJose } from "./support/signatures.ts";

const options = defaultsOf(authorizationCodeOptions);
const key = demoSigningKeys.RS256;
const rounds = 500;

/** Runs after which the code is compiled: the parties of a server run for longer than a second. */
const warmUp = 3_000;

/** The messages of one flow, delivered one after the other, with the user's acts between them. */
async function runWorld(): Promise<void> {
  let world = await authorizationCode.createWorld(options, "bench");
  let step: Reaction | undefined = await perform(authorizationCode.programs, world, "connect");
  step ??= submitForm(world, {});
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

/** The limit holds without an ID token, where there is one signature and less to hide behind. */
async function measureCore(title: string, run: () => Promise<void>, limit?: number): Promise<Measurement> {
  const baseline = await baselineOf(run);
  return compare({
    title,
    subject: { name: "core", run },
    baseline,
    rounds,
    ...(limit === undefined ? {} : { limit }),
  });
}

async function baselineOf(run: () => Promise<void>): Promise<Candidate> {
  const baseline = repeatByJose(await recordSignatures(run));
  if (baseline === undefined) throw new Error("the flow signs nothing");
  return baseline;
}

export async function bench(): Promise<readonly Measurement[]> {
  const access = await createCodeFlow(key, "photos.read photos.write");
  const signIn = await createCodeFlow(key, "openid photos.read photos.write");
  for (let run = 0; run < warmUp; run += 3) {
    await access();
    await signIn();
    await runWorld();
  }
  return [
    await measureCore("code flow with PKCE, core", access, 1.5),
    await measureCore("code flow with PKCE and an ID token, core", signIn),
    await compare({
      title: "code flow with PKCE, delivered in the world",
      subject: { name: "world", run: runWorld },
      baseline: await baselineOf(runWorld),
      rounds,
    }),
  ];
}
