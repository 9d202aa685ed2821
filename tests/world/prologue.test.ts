/** What a flow opens with whose client has its tokens already: nothing of it is written down, all of it was issued. */
import { describe, expect, it } from "vitest";
import { authorizationCode } from "@/lib/world/flows/authorization-code";
import { tokenExchange } from "@/lib/world/flows/token-exchange";
import {
  type AuthorizationCodeOptions,
  authorizationCodeOptions,
} from "@/lib/world/options/authorization-code";
import { defaultsOf } from "@/lib/world/options/definitions";
import { tokenExchangeOptions } from "@/lib/world/options/token-exchange";
import { connectPrints } from "@/lib/world/prologue";
import { clientOf, type World } from "@/lib/world/world";

/** With Prints registered for refresh tokens, too. */
async function createWorld(chosen: Partial<AuthorizationCodeOptions>, seed = "prologue"): Promise<World> {
  const options = { ...defaultsOf(authorizationCodeOptions), ...chosen };
  const world = await authorizationCode.createWorld(options, seed);
  const server = world.servers["authorization-server"];
  if (server === undefined) throw new Error("there is no server");
  const { client_id: id } = clientOf(world).configuration.client;
  const registered = server.store.client?.[id];
  if (registered === undefined) throw new Error(`${id} is not registered`);
  const client = { ...registered, grant_types: ["authorization_code", "refresh_token"] };
  const store = { ...server.store, client: { ...server.store.client, [id]: client } };
  return { ...world, servers: { "authorization-server": { ...server, store } } };
}

function heldBy(world: World, party: string): readonly string[] {
  return world.opening.flatMap((entry) =>
    entry.kind === "action" && entry.party === party ? entry.gains.map(({ name }) => name) : [],
  );
}

describe.each([
  ["a web server", {}],
  ["a script", { client: "public" }],
  ["a client of opaque tokens", { token: "opaque" }],
] as const)("%s that Maya has connected", (_, chosen) => {
  it("has the tokens that the server keeps for her grant (RFC 6749 §4.1.4)", async () => {
    const world = await connectPrints(await createWorld(chosen));
    const { tokens, configuration, outcome } = clientOf(world);
    const { store } = world.servers["authorization-server"] ?? {};
    const [grantId = "", grant] = Object.entries(store?.grant ?? {})[0] ?? [];
    expect(grant).toMatchObject({ clientId: configuration.client.client_id, username: "maya" });
    expect(store?.refreshToken?.[tokens?.refreshToken ?? ""]).toMatchObject({ grantId });
    expect(Object.values(store?.accessToken ?? {})).toMatchObject([{ grantId, scope: tokens?.scope }]);
    expect(store?.code).toEqual({});
    expect(outcome).toBeUndefined();
  });

  it("opens with what each party holds now, and with no message", async () => {
    const world = await connectPrints(await createWorld(chosen));
    expect(heldBy(world, "client")).toEqual(expect.arrayContaining(["access_token", "refresh_token"]));
    expect(heldBy(world, "client")).not.toContain("code_verifier");
    expect(heldBy(world, "authorization-server")).toEqual(
      expect.arrayContaining(["signing key", "refresh_token"]),
    );
    expect(world.opening.every(({ kind, at }) => kind === "action" && at === world.now)).toBe(true);
    expect(world.sent).toBe(0);
  });
});

it("opens a token exchange with what the server signs tokens with, as in every flow", async () => {
  for (const token of ["jwt", "opaque"] as const) {
    const world = await tokenExchange.createWorld({ ...defaultsOf(tokenExchangeOptions), token }, "prologue");
    expect(heldBy(world, "authorization-server"), token).toContain("signing key");
  }
});

it("comes to the same world from the same seed, and to other tokens from another", async () => {
  const first = await connectPrints(await createWorld({}));
  expect(await connectPrints(await createWorld({}))).toEqual(first);
  const other = await connectPrints(await createWorld({}, "another"));
  expect(clientOf(other).tokens?.refreshToken).not.toBe(clientOf(first).tokens?.refreshToken);
});

it("throws where Prints gets no tokens: that is our own mistake", async () => {
  const world = await createWorld({ pkce: "off", client: "public" });
  await expect(connectPrints(world)).rejects.toThrow("not connected: refusedByServer");
});
