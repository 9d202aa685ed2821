/**
 * A whole authorization code flow with PKCE against its signatures alone: the same tokens signed and verified as often as
 * the flow does it, and nothing else. Once as the messages of the core, with an ID token as in the measurement over HTTP and without
 * one; once delivered in the world, with its browser; and once with the machine, its frames and the transcript around that.
 */
import { type JsonObject, publicKey, signJwt, verifySignature } from "@/lib/oauth/jwt";
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
import { type Candidate, compare, type Measurement } from "../support/bench.ts";
import { createCodeFlow } from "./support/code-flow.ts";

const flow = "authorization-code";
const options = defaultsOf(authorizationCodeOptions);
const key = demoSigningKeys.RS256;
const keys = [publicKey(key)];
const rounds = 500;
const simulations = 200;

/** Runs after which the code is compiled: the parties of a server run for longer than a second. */
const warmUp = 3_000;

/** The messages of one flow, delivered one after the other, with the user's acts between them. */
async function runWorld(): Promise<void> {
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

const accessToken = {
  iss: "https://id.example",
  sub: maya.sub,
  aud: "https://photos.example",
  client_id: "prints-web",
  scope: "photos.read photos.write",
  iat: 1_767_603_600,
  exp: 1_767_604_200,
  auth_time: 1_767_603_600,
  jti: "c2l4dGVlbi1ieXRlcy1ncg",
};
const idToken = {
  iss: "https://id.example",
  sub: maya.sub,
  aud: "prints-web",
  iat: 1_767_603_600,
  exp: 1_767_604_200,
  auth_time: 1_767_603_600,
  nonce: "c2l4dGVlbi1ieXRlcy1ncg",
  at_hash: "c2l4dGVlbi1ieXRlcy1ncg",
};

/** Signs the token, and verifies it so many times. */
async function seal(payload: JsonObject, verifications: number): Promise<void> {
  const token = await signJwt(payload, key);
  for (let count = 0; count < verifications; count += 1) {
    const { verified } = await verifySignature(token, keys);
    if (!verified) throw new Error("the signature is not good");
  }
}

const sealOne: Candidate = { name: "1 signature, 1 verification", run: () => seal(accessToken, 1) };

const sealTwo: Candidate = {
  name: "2 signatures, 2 verifications",
  async run() {
    await seal(accessToken, 1);
    await seal(idToken, 1);
  },
};

/** A run also says of each token that occurred in it whether its signature is good. */
const sealAndShow: Candidate = { name: "1 signature, 2 verifications", run: () => seal(accessToken, 2) };

export async function bench(): Promise<readonly Measurement[]> {
  const signIn = await createCodeFlow(key, "openid photos.read photos.write");
  const access = await createCodeFlow(key, "photos.read photos.write");
  for (let run = 0; run < warmUp; run += 2) {
    await signIn();
    await access();
  }
  const request = { flow, options, seed: "bench", deviations: [] } as const;
  const world = { name: "world", run: runWorld };
  const simulation = { name: "simulate", run: () => simulate(request) };
  const core = (run: () => Promise<void>): Candidate => ({ name: "core", run });
  return [
    await compare({
      title: "code flow with PKCE and an ID token, core",
      subject: core(signIn),
      baseline: sealTwo,
      rounds,
      limit: 1.5,
    }),
    await compare({
      title: "code flow with PKCE, core",
      subject: core(access),
      baseline: sealOne,
      rounds,
    }),
    await compare({
      title: "code flow with PKCE, in the world",
      subject: world,
      baseline: sealOne,
      rounds: simulations,
    }),
    await compare({
      title: "code flow with PKCE, machine and transcript",
      subject: simulation,
      baseline: sealAndShow,
      rounds: simulations,
      limit: 3,
    }),
  ];
}
