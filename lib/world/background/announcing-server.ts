/**
 * An authorization server that tells an API of each access token that is revoked, before it answers the client. It is the library's
 * server; what is added is that it notices the revocation and pushes an event to the API that keeps a list (RFC 7009 §3, RFC 8935).
 * Left out: sending again an event that was not taken.
 */
import { readParameter, readParameters } from "@/lib/http/parameters";
import { buildRevocationEvent, type RevokedToken } from "@/lib/oauth/authorization-server/revocation-event";
import { createChecklist } from "@/lib/oauth/checklist";
import { readJwt } from "@/lib/oauth/jwt";
import type { Notice } from "@/lib/oauth/notice";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendRequest, sendResponse } from "../reception";
import { askAuthorizationServer, openOf } from "../servers";
import { type AuthorizationServerState, type World, withServer } from "../world";

export const announcingServer: Program = { takeRequest, takeResponse };

async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message, random, note } = reception;
  let revoked = false;
  const watch = (notice: Notice) => {
    revoked ||= notice.kind === "action" && notice.action === "token-revoked";
    note(notice);
  };
  const reaction = await askAuthorizationServer({ ...reception, note: watch });
  if (reaction === undefined) return end(world, "astray");
  const token = revoked ? readToken(message) : undefined;
  const listener = findListener(world);
  const server = reaction.world.servers[message.to];
  const [signingKey] = server?.keys ?? [];
  const { next } = reaction;
  if (token === undefined || listener === undefined || server === undefined || signingKey === undefined)
    return reaction;
  if (next.kind !== "send" || next.draft.kind !== "response") return reaction;
  const issuer = { issuer: server.issuer, signingKey, now: () => world.now, random };
  const event = await buildRevocationEvent(issuer, listener, token);
  const held = { open: openOf(message), response: next.draft.response };
  const waiting = withServer({ ...reaction.world, sent: world.sent }, { ...server, held });
  return sendRequest(waiting, "authorization-server", "back", event);
}

/** The API has answered, and the client gets the answer that it has waited for. */
async function takeResponse({ world, message, note }: Reception<ResponseMessage>): Promise<Reaction> {
  const { held, ...server } = world.servers["authorization-server"] ?? {};
  if (held === undefined) return end(world, "astray");
  const { status } = message.response;
  const finding = { expected: "202", actual: String(status) };
  createChecklist(note).observe("security-event-taken", status === 202, finding);
  const answered = withServer(world, server as AuthorizationServerState);
  return sendResponse(answered, "authorization-server", held.open, held.response);
}

/** What the event says of it, if it is a JWT: the server has just verified it. */
function readToken({ request }: RequestMessage): RevokedToken | undefined {
  const text = readParameter(readParameters(request.body), "token") ?? "";
  const { jti, exp } = readJwt(text)?.payload ?? {};
  return typeof jti === "string" && typeof exp === "number" ? { jti, exp } : undefined;
}

/** The identifier of the API that wants to be told. */
function findListener({ apis }: World): string | undefined {
  const { settings } = apis["resource-server"] ?? {};
  const listens = settings?.validation.kind === "jwt" && settings.validation.blocklist === true;
  return listens ? settings.resource : undefined;
}
