/**
 * The scopes that this server knows: those of the resources that it makes tokens for, and four of OpenID Connect's (OIDC
 * Core §5.4, §11). The default that RFC 6749 §3.3 has servers document: a client that asks for no scope is taken to ask for
 * those that it registered for the requested resource, or for the server's default one; never for the user's identity.
 */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { formatScope, intersect, readScope } from "@/lib/oauth/scope";
import type { Resource, User } from "./store";

/** Scope → what it lets an app do, as the consent page says it. */
const identityScopes: Readonly<Record<string, string>> = {
  openid: "Know who you are",
  profile: "See your name and profile",
  email: "See your email address",
  offline_access: "Keep this access while you are away",
};

/** Scope → the claims that it opens at userinfo (OIDC Core §5.4). */
export const scopeClaims: Readonly<Record<string, readonly string[]>> = {
  profile: [
    "name",
    "family_name",
    "given_name",
    "middle_name",
    "nickname",
    "preferred_username",
    "profile",
    "picture",
    "website",
    "gender",
    "birthdate",
    "zoneinfo",
    "locale",
    "updated_at",
  ],
  email: ["email", "email_verified"],
};

const described = new WeakMap<readonly Resource[], ReadonlyMap<string, string>>();

/** Scope → words, of all that the server knows, identity first. Kept for as long as the store gives the same list. */
export function describeScopes(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const known = described.get(resources);
  if (known !== undefined) return known;
  const words = new Map([identityScopes, ...resources.map(({ scopes }) => scopes)].flatMap(Object.entries));
  described.set(resources, words);
  return words;
}

const known = new WeakMap<readonly Resource[], readonly string[]>();

/** Kept as long. */
export function selectKnownScopes(resources: readonly Resource[]): readonly string[] {
  const scopes = known.get(resources) ?? [...describeScopes(resources).keys()];
  known.set(resources, scopes);
  return scopes;
}

export function selectRegisteredScopes(client: ClientMetadata): readonly string[] {
  return readScope(client.scope) ?? [];
}

/** What a request without `scope` asks for; empty where the client registered nothing of the resources. */
export function selectDefaultScopes(
  client: ClientMetadata,
  resources: readonly Resource[],
): readonly string[] {
  const offered = resources.flatMap(({ scopes }) => Object.keys(scopes));
  return intersect([...new Set(offered)], selectRegisteredScopes(client));
}

/**
 * It asks for a refresh token (OIDC Core §11): of no use where no code comes back, and without meaning at the resources that an access
 * token is for, so that none may name it (RFC 9068 §2.2.3).
 */
export function withoutOffline(scope: string): string {
  return formatScope((readScope(scope) ?? []).filter((value) => value !== "offline_access"));
}

/** Is it about a person, and without meaning where none is there? */
export function isAboutUser(scope: string): boolean {
  return Object.hasOwn(identityScopes, scope);
}

/** What the scope tells of the user (OIDC Core §5.4), as far as it is known. */
export function selectClaims(user: User | undefined, scope: string): User["claims"] {
  const names = (readScope(scope) ?? []).flatMap((value) => scopeClaims[value] ?? []);
  const known = Object.entries(user?.claims ?? {});
  return Object.fromEntries(known.filter(([name]) => names.includes(name)));
}
