/**
 * Cross-site request forgery at the redirect URI (RFC 9700 §4.7, RFC 6749 §10.12). Eve has an account at id.example like anybody else, and lets it
 * give her a code for her own photos. She does not take it to Prints: she has Maya's browser take it there, while an attempt of Maya's is open.
 * Where the server lets her, she leaves the challenge out, so that no verifier is asked for (§4.8.1). Left out: that a page can
 * begin the attempt for Maya as well.
 */
import { readAddress, withFragment, withQuery } from "@/lib/http/address";
import type { StoredCookie } from "@/lib/http/cookies";
import { readHeader } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import { htmlResponse } from "@/lib/http/response";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { isPublic } from "@/lib/oauth/client-metadata";
import { noteAction, open, secret } from "@/lib/oauth/notice";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { holdAtFirst } from "../arrangement";
import { navigateTo } from "../browser";
import { eve, issuer, redirectUri } from "../demo";
import { mailLink, openMail } from "../mail";
import type { Program } from "../program";
import { end, type Reaction, type Reception, type Turn, waitFor } from "../reception";
import { openOf } from "../servers";
import { trapOrigin, trapPage } from "../trap";
import { clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { ask, requestPage } from "./code-thief";
import { lootOf, withLoot } from "./loot";
import { withThief } from "./pose";
import { answer, findNothing, leadOn } from "./rogue-answers";

const trapUrl = `${trapOrigin}/album`;

/** All that there is in Eve's account. Maya is to take it for hers. */
const album = { id: "1", title: "My photos", photos: 0 };

const session: StoredCookie = {
  name: "__Host-session",
  value: "demo-session-of-eve",
  domain: new URL(issuer).host,
  hostOnly: true,
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "Lax",
};

export const forger: Required<Program> = { takeRequest, takeResponse };

export function hasForger({ options }: World): boolean {
  return options.theft === "csrf";
}

/** Eve is signed in at id.example, and has allowed Prints there before. */
export function withForger(world: World): World {
  const attacked = withThief(world);
  const { client, scope } = redirectConfigurationOf(world);
  const { "authorization-server": server } = world.servers;
  const { "resource-server": photos } = world.apis;
  if (server === undefined || photos === undefined) return attacked;
  const store = {
    ...server.store,
    user: { ...server.store.user, [eve.username]: eve },
    consent: { [`${eve.sub} ${client.client_id}`]: { scope } },
    session: {
      [session.value]: {
        formToken: "demo-form-token-of-eve",
        username: eve.username,
        authenticatedAt: world.now,
      },
    },
  };
  const settings = { ...photos.settings, albumsOf: { [eve.sub]: [album] } };
  const held = holdAtFirst(
    { attacker: [secret(session.name, session.value)] },
    world.now,
    "authorization-server",
  );
  return withLoot(
    {
      ...attacked,
      hosts: { ...world.hosts, [trapOrigin]: "attacker" },
      names: { ...world.names, [trapUrl]: { browser: "trapRequest" } },
      opening: [...world.opening, ...held],
      servers: { ...world.servers, "authorization-server": { ...server, store } },
      apis: { ...world.apis, "resource-server": { ...photos, settings } },
    },
    { cookies: [session] },
  );
}

/** Eve asks id.example for a code as Prints asks for one, and for an answer without a page (`prompt=none`, OIDC Core §3.1.2.1). */
export async function askAsEve({ world, random, noteAs }: Turn): Promise<Reaction> {
  const { responseMode: _, dpopKey: __, ...known } = redirectConfigurationOf(world);
  const mustChallenge = isPublic(known.client) && world.options.policy === "strict";
  const configuration = mustChallenge ? known : { ...known, pkce: "off" as const };
  const prepared = await prepareAuthorization(configuration, { random, note: noteAs("attacker") });
  const url = withQuery(known.authorizationServer.authorization_endpoint, [
    ...prepared.parameters,
    ["prompt", "none"],
  ]);
  return ask(world, { kind: "authorization" }, requestPage(world, "GET", url));
}

/** Maya opens the page that the link in her mail leads to, in the tab in which she was to sign in. */
export async function openTrap({ world }: Turn): Promise<Reaction> {
  return navigateTo(world, trapUrl);
}

/** Eve is there before Maya has signed in; and whether Maya sees Eve's albums in the end is how it ends. */
export function lieInWait({ message }: Reception, { world, next }: Reaction): Reaction {
  const isUnasked = next.kind === "user" && next.act === "signIn" && lootOf(world).answer === undefined;
  if (message.step === "loginPage" && isUnasked) return waitFor(world, "forge");
  const isOver = next.kind === "end" && next.outcome === "completed";
  return isOver && world.browser.page.html.includes(album.title) ? end(world, "stolen") : { world, next };
}

/** The answer stands in the address that Eve's browser is to open, and goes no further: to bring Prints an error would be as easy. */
async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  if (clientOf(world, "attacker").call?.kind !== "authorization") return end(world, "astray");
  const done = withClient(world, { call: undefined }, "attacker");
  const answer = readAddress(readHeader(message.response, "Location") ?? "")?.query ?? [];
  const code = readParameter(answer, "code");
  if (code !== undefined) noteAction(note, "own-code-kept", { gains: [open("code", code)] });
  const mail = {
    subject: "An album for you",
    from: "Albums, hello@evil.example",
    text: `<p>Maya, somebody has shared an album with you. It is here: ${mailLink(trapUrl)}</p>`,
  };
  return waitFor(openMail(reception, withLoot(done, { answer }), mail), "openTrap");
}

/** Her page leads on to Prints with the answer that Eve was given: in the way in which Prints expects one. */
async function takeRequest({ world: before, message }: Reception<RequestMessage>): Promise<Reaction> {
  const world = withClient(before, { open: openOf(message) }, "attacker");
  const { answer: given = [] } = lootOf(world);
  const [address] = message.request.url.split("?");
  if (address !== trapUrl) return findNothing(world);
  const { responseMode } = redirectConfigurationOf(world);
  if (responseMode === "form_post")
    return answer(world, htmlResponse(200, trapPage("An album for you", redirectUri, given)));
  const place = responseMode === "fragment" ? withFragment : withQuery;
  return leadOn(world, place(redirectUri, given));
}
