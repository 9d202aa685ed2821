/**
 * The tokens that a token exchange is made of (RFC 8693 §2.1): the subject's, whom the new one will be about, and the
 * actor's, where one acts for the subject. A bad one is an `invalid_request` (§2.2.2). Only access tokens of this server are
 * taken; the type `jwt` means one of them that is a JWT.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { judgeAccessToken } from "./access-token";
import type { Context } from "./context";
import { toCaller } from "./refusal";
import type { AccessToken, Actor } from "./store";

const accessTokenType = "urn:ietf:params:oauth:token-type:access_token";
const jwtType = "urn:ietf:params:oauth:token-type:jwt";
const knownTypes = `${accessTokenType} or ${jwtType}`;

/** The type of what will be issued: an access token, which the client may also want to call a JWT. */
export function checkRequestedType(context: Context, parameters: Parameters): string {
  const type = readParameter(parameters, "requested_token_type") ?? accessTokenType;
  const isJwt = type === jwtType && context.settings.accessTokenFormat === "jwt";
  context.checks.demand(
    "exchange-requested-type",
    type === accessTokenType || isJwt,
    toCaller("invalid_request", "The requested_token_type is not one that this server issues"),
    { expected: accessTokenType, actual: type },
  );
  return type;
}

export async function checkSubjectToken(context: Context, parameters: Parameters): Promise<AccessToken> {
  const text = readParameter(parameters, "subject_token");
  const type = readParameter(parameters, "subject_token_type");
  context.checks.demand(
    "subject-token-present",
    text !== undefined,
    toCaller("invalid_request", "The subject_token parameter is missing"),
    { expected: "a subject_token", actual: text === undefined ? "none" : "a subject_token" },
  );
  context.checks.demand(
    "subject-token-type",
    type === accessTokenType || type === jwtType,
    toCaller("invalid_request", "The subject_token_type is missing or not supported"),
    { expected: knownTypes, actual: type ?? "none" },
  );
  return checkActive(context, "subject", text, type);
}

/** The actor's token, where there is one. Its type must be there with it, and must not be there without it. */
export async function checkActorToken(
  context: Context,
  parameters: Parameters,
): Promise<AccessToken | undefined> {
  const text = readParameter(parameters, "actor_token");
  const type = readParameter(parameters, "actor_token_type");
  const expected = text === undefined ? "none, as there is no actor_token" : knownTypes;
  context.checks.demand(
    "actor-token-type",
    text === undefined ? type === undefined : type === accessTokenType || type === jwtType,
    toCaller("invalid_request", "The actor_token and the actor_token_type do not go together"),
    { expected, actual: type ?? "none" },
  );
  return text === undefined ? undefined : checkActive(context, "actor", text, type);
}

async function checkActive(
  context: Context,
  role: "subject" | "actor",
  text: string,
  type: string | undefined,
): Promise<AccessToken> {
  const judgement = await judgeAccessToken(context, text);
  const good = judgement.active && (type !== jwtType || judgement.token.format === "jwt");
  context.checks.demand(
    `${role}-token-active`,
    judgement.active && good,
    toCaller("invalid_request", `The ${role}_token is unknown, expired, revoked, or of another type`),
    {
      expected: "an active token of this server, of the type named",
      actual: describeJudgement(judgement, good),
    },
  );
  return judgement.token;
}

function describeJudgement(judgement: Awaited<ReturnType<typeof judgeAccessToken>>, good: boolean): string {
  if (!judgement.active) return judgement.reason;
  return good ? "active" : "it is of another type";
}

/** Who may act is said by the subject's token, if it says anything: the actor, or without one the client itself (§4.4). */
export function checkMayAct(
  context: Context,
  client: ClientMetadata,
  { mayAct }: AccessToken,
  actor: AccessToken | undefined,
): void {
  const acts = actor?.sub ?? client.client_id;
  context.checks.demand(
    "exchange-may-act",
    mayAct === undefined || mayAct.sub === acts,
    toCaller("invalid_request", "The subject_token lets another party act, and not this one"),
    { expected: mayAct?.sub ?? "anyone: the token has no may_act", actual: acts },
  );
}

/** The newest actor outside, those before it inside (§4.1); what has been delegated is never hidden by an impersonation. */
export function describeActor({ act }: AccessToken, actor: AccessToken | undefined): Actor | undefined {
  if (actor === undefined) return act;
  return { sub: actor.sub, ...(act === undefined ? {} : { act }) };
}
