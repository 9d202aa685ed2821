/**
 * A tool of the company, a client without a screen: it has its company assert who it works for, and turns the assertion into an
 * access token of another server (RFC 7523 §2.1). By option it sends the same assertion twice.
 */
import type { HttpRequest } from "@/lib/http/message";
import { formatParameters } from "@/lib/http/parameters";
import { readDeclaredJson } from "@/lib/http/response";
import { judge } from "@/lib/oauth/client/judge";
import { buildJwtBearerRequest, readJwtBearerResponse } from "@/lib/oauth/client/jwt-bearer";
import { readRefusal, readText } from "@/lib/oauth/client/token-response";
import { noteAction, secret } from "@/lib/oauth/notice";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi, giveUp, readAlbums } from "../client-calls";
import { companyOrigin, maya } from "../demo";
import { end, type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";

export const assertionUrl = `${companyOrigin}/assertion`;

export async function askForAssertion({ world }: Turn): Promise<Reaction> {
  const request: HttpRequest = {
    method: "POST",
    url: assertionUrl,
    headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    body: formatParameters([["username", maya.username]]),
  };
  return sendRequest(withClient(world, { call: { kind: "assertion" } }), "client", "back", request);
}

export async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { call } = clientOf(reception.world);
  switch (call?.kind) {
    case "assertion":
      return readAssertion(reception);
    case "jwt-bearer":
      return readTokens(reception, call.assertion);
    case "api":
      return readAlbums(reception);
    default:
      return end(reception.world, "astray");
  }
}

/** What is neither an assertion nor a refusal is none that the tool could use. */
async function readAssertion(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const { status } = message.response;
  const members = readDeclaredJson(message.response);
  const assertion = readText(members?.assertion);
  const failure = judge(note, [
    { id: "assertion-response-status", passed: status === 200, expected: "200", actual: String(status) },
    {
      id: "assertion-response-readable",
      passed: assertion !== "",
      expected: "an assertion as JSON",
      actual: assertion === "" ? "none" : "one",
    },
  ]);
  const refusal = status === 200 ? undefined : readRefusal(status, members ?? {});
  if (refusal !== undefined) return giveUp(reception, "refusedByServer");
  if (failure !== undefined) return giveUp(reception, "refusedByClient");
  noteAction(note, "assertion-received", { gains: [secret("assertion", assertion)] });
  return present(reception, world, assertion);
}

/** The assertion goes to the token endpoint. */
async function present({ random }: Turn, world: World, assertion: string): Promise<Reaction> {
  const { configuration } = clientOf(world);
  const request = await buildJwtBearerRequest(configuration, assertion, { random, now: () => world.now });
  return sendRequest(
    withClient(world, { call: { kind: "jwt-bearer", assertion } }),
    "client",
    "back",
    request,
  );
}

function readTokens(reception: Reception<ResponseMessage>, assertion: string): Promise<Reaction> | Reaction {
  const { world, message, note } = reception;
  const { configuration, tokens } = clientOf(world);
  const result = readJwtBearerResponse(configuration, message.response, note);
  if (result.kind !== "tokens") {
    return giveUp(reception, result.kind === "refused" ? "refusedByServer" : "refusedByClient");
  }
  const isFirst = tokens === undefined;
  const kept = withClient(world, { tokens: result.tokens });
  return isFirst && world.options.assertion === "used"
    ? present(reception, kept, assertion)
    : callApi(kept, result.tokens);
}
