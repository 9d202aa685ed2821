/**
 * Is the token good? As a JWT by its own signature (RFC 9068 §4), or as the authorization server says (RFC 7662 §2). Where
 * the server has to be asked, the judgement is that request, and the answer to it is judged when it has come. An answer that
 * cannot be read says nothing of the token: that is a 503, never a 401.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Checklist } from "@/lib/oauth/checklist";
import { OAuthError } from "@/lib/oauth/error";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt } from "@/lib/oauth/jwt";
import { selectKeys } from "@/lib/oauth/key-choice";
import { buildKeysRequest } from "@/lib/oauth/keys";
import type { Now } from "@/lib/oauth/random";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";
import { checkAccessToken, checkSignature } from "./access-token";
import type { Album } from "./albums";
import { buildIntrospectionRequest, checkIntrospection, type IntrospectionClient } from "./introspection";
import { checkAudience, checkExpiry } from "./permission";

export interface ResourceServerSettings {
  /** The identifier that tokens must name as their audience (RFC 8707 §2), and the realm of the challenges. */
  readonly resource: string;
  readonly issuer: string;
  /** The path below which the API stands, without a slash at its end; the root of its host where it is not given. */
  readonly base?: string;
  /** `mcp`: it is a server of tools, at the address that is its identifier. Otherwise it has a path for each operation. */
  readonly speaks?: "mcp";
  /** Does it take tokens that are bound to a key, with a DPoP proof (RFC 9449 §7)? Without that they are refused. */
  readonly takesProofs?: boolean;
  /** `sub` → what is there of this user from the start; without it all see the same two. */
  readonly albumsOf?: Readonly<Record<string, readonly Album[]>>;
  /** What opens the locked album; without it a login within the last five minutes. */
  readonly lockedTo?: AuthenticationRequirements;
  /** That apps can add; without it there is no bound. */
  readonly mostAlbums?: number;
  readonly validation:
    | {
        readonly kind: "jwt";
        readonly algorithms: readonly string[];
        readonly jwksUri: string;
        /** Does it keep a list of tokens that were revoked, and take events that say which? */
        readonly blocklist?: boolean;
      }
    | ({ readonly kind: "introspection" } & IntrospectionClient);
}

export interface Judge extends ResourceServerSettings {
  readonly checks: Checklist;
  readonly now: Now;
}

export type Judgement =
  | { readonly kind: "good"; readonly claims: JsonObject }
  | {
      readonly kind: "ask";
      readonly about: "keys" | "introspection";
      readonly request: HttpRequest;
    };

/** Judges a token that has just come, with the keys that are known. Throws an OAuthError where it is not good. */
export async function judgeToken(
  judge: Judge,
  token: string,
  keys: readonly JsonWebKey[],
): Promise<Judgement> {
  const { validation } = judge;
  if (validation.kind === "introspection") {
    return { kind: "ask", about: "introspection", request: buildIntrospectionRequest(token, validation) };
  }
  const { header } = checkAccessToken(token, { ...judge, algorithms: validation.algorithms }, judge.checks);
  if (selectKeys(header, keys).length > 0) return judgeWithKeys(judge, token, keys);
  return { kind: "ask", about: "keys", request: buildKeysRequest(validation.jwksUri) };
}

/** Judges what a signature must stand behind; `judgeToken` has judged the rest. No keys: the answer was unreadable. */
export async function judgeWithKeys(
  { checks, now }: Judge,
  token: string,
  keys: readonly JsonWebKey[] | undefined,
): Promise<Judgement> {
  if (keys === undefined) {
    const description = "The keys of the issuer are not available now";
    throw new OAuthError({ error: "temporarily_unavailable", description });
  }
  await checkSignature(token, keys, checks);
  const claims = readJwt(token)?.payload ?? {};
  checkExpiry(claims, now(), checks);
  return { kind: "good", claims };
}

/** Judges what the authorization server says of a token. */
export function judgeAnswer({ checks, now, resource }: Judge, response: HttpResponse): Judgement {
  const claims = checkIntrospection(response, checks);
  checkAudience(claims, resource, checks);
  const { exp, nbf } = claims;
  if (exp !== undefined || nbf !== undefined) checkExpiry(claims, now(), checks, now() + 1);
  return { kind: "good", claims };
}
