/**
 * A live room over loopback against oidc-provider in the same run, with the same algorithms, each in a process of its own: code
 * flows with PKCE by a user who is signed in and has consented before (a link and a token request; an RS256 JWT and an ID
 * token), and client credentials (one RS256 JWT). And what the signatures alone cost. LIVE_ORIGIN names a server that runs.
 */
import { signJwt } from "@/lib/oauth/jwt";
import { generateSigningKey } from "@/lib/rooms/platform";
import { startTool, stop } from "../run/command.ts";
import { buildIfStale, findFreePort, type Served, serveBuild } from "../run/server.ts";
import { compare, type Measurement } from "../support/bench.ts";
import { meet, type Peer } from "./support/peer.ts";

const rounds = 30;
/** Flows of a round, all of them on their way at once. */
const units = 20;

async function serveApp(): Promise<Served> {
  const running = process.env.LIVE_ORIGIN;
  if (running !== undefined) return { url: running, stop: async () => {} };
  await buildIfStale();
  process.env.LIVE_REQUESTS_PER_SECOND = "0";
  return serveBuild();
}

async function serveOidcProvider(): Promise<Served> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = startTool("tsx", ["tests/bench/support/oidc-provider.ts", String(port)]);
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error("oidc-provider did not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => stop(child) };
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/.well-known/openid-configuration`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function openRoom(origin: string): Promise<string> {
  const response = await fetch(`${origin}/live`, { method: "POST" });
  const { issuer } = (await response.json()) as { readonly issuer: string };
  return issuer;
}

function atOnce(work: () => Promise<unknown>): () => Promise<unknown> {
  return () => Promise.all(Array.from({ length: units }, work));
}

async function createSigner(): Promise<() => Promise<string>> {
  const key = await generateSigningKey("RS256");
  const payload = { iss: "https://id.example", sub: "248289761001", aud: "https://photos.example" };
  return () => signJwt({ ...payload, jti: crypto.randomUUID() }, key, { typ: "at+jwt" });
}

/** Both have been running for a while: what a compiler does in their first seconds is not of interest. */
async function warmUp(peers: readonly Peer[]): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const { runCodeFlow, runClientCredentials } of peers) {
      await atOnce(runCodeFlow)();
      await atOnce(runClientCredentials)();
    }
  }
}

interface Sides {
  readonly room: Peer;
  readonly peer: Peer;
  readonly sign: () => Promise<string>;
}

async function compareSides({ room, peer, sign }: Sides): Promise<readonly Measurement[]> {
  const code = { name: "live room", units, run: atOnce(room.runCodeFlow) };
  const credentials = { name: "live room", units, run: atOnce(room.runClientCredentials) };
  return [
    await compare({
      title: "code flow with PKCE over HTTP",
      subject: code,
      baseline: { name: "oidc-provider", units, run: atOnce(peer.runCodeFlow) },
      rounds,
      limit: 1,
    }),
    await compare({
      title: "client credentials over HTTP",
      subject: credentials,
      baseline: { name: "oidc-provider", units, run: atOnce(peer.runClientCredentials) },
      rounds,
      limit: 1,
    }),
    await compare({
      title: "code flow, to its signatures",
      subject: code,
      baseline: { name: "2 signatures", units, run: atOnce(() => Promise.all([sign(), sign()])) },
      rounds,
    }),
    await compare({
      title: "client credentials, to its signature",
      subject: credentials,
      baseline: { name: "1 signature", units, run: atOnce(sign) },
      rounds,
    }),
  ];
}

export async function bench(): Promise<readonly Measurement[]> {
  const app = await serveApp();
  const provider = await serveOidcProvider();
  try {
    const [room, peer] = [await meet(await openRoom(app.url)), await meet(provider.url)];
    await warmUp([room, peer]);
    return await compareSides({ room, peer, sign: await createSigner() });
  } finally {
    await provider.stop();
    await app.stop();
  }
}
