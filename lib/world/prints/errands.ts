/** The errands of Prints: each is one request to a server, and what its answer brings. */
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { endpointOf } from "@/lib/oauth/client/configuration";
import { validateIdToken } from "@/lib/oauth/client/id-token";
import {
  buildPushedRequest,
  buildReferenceUrl,
  readPushedResponse,
} from "@/lib/oauth/client/pushed-authorization";
import { buildRefreshRequest, readRefreshResponse } from "@/lib/oauth/client/refresh-token";
import { readAuthenticationRequirements } from "@/lib/oauth/client/resource-refusal";
import { buildRevocationRequest, readRevocationResponse } from "@/lib/oauth/client/revocation";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import { buildUserinfoRequest, readUserinfoResponse } from "@/lib/oauth/client/userinfo";
import { buildKeysRequest, readKeysResponse } from "@/lib/oauth/keys";
import { noteAction } from "@/lib/oauth/notice";
import type { ErrandId } from "../attempt";
import { photosOrigin } from "../demo";
import { done, type Errand, over, turnedAway } from "./errand";
import { keepTokens } from "./keep-tokens";
import { withToken } from "./with-token";

/** Pushing the authorization request (RFC 9126), where the server takes it: the browser then takes a reference along in its place. */
const par: Errand = {
  async ask({ parameters = [] }, asking) {
    const { authorizationServer } = asking.configuration;
    const takesIt = authorizationServer.pushed_authorization_request_endpoint !== undefined;
    return takesIt ? buildPushedRequest(asking.configuration, parameters, asking) : undefined;
  },
  read(_, { configuration, response, note }) {
    const result = readPushedResponse(response, note);
    return result.kind === "pushed"
      ? done({ url: buildReferenceUrl(configuration, result.requestUri) })
      : over(result);
  },
};

/** The code for tokens (RFC 6749 §4.1.3). */
const token: Errand = {
  ask: ({ session, code = "" }, asking) => buildTokenRequest(asking.configuration, session, code, asking),
  read({ session }, { response, note, now }) {
    const result = readTokenResponse(session, response, note);
    return result.kind === "tokens" ? done(keepTokens(result.tokens, now)) : over(result);
  },
};

/** The keys of the issuer, to validate the ID token with (OIDC Core §3.1.3.7). Nothing is fetched where none came. */
const keys: Errand = {
  async ask({ tokens }, { configuration: { authorizationServer, origin } }) {
    return tokens?.idToken === undefined ? undefined : buildKeysRequest(authorizationServer.jwks_uri, origin);
  },
  async read({ session, tokens }, { configuration, response, note, now }) {
    const found = readKeysResponse(response, note) ?? [];
    if (tokens === undefined) return done({});
    const result = await validateIdToken(configuration, session, tokens, found, now, note);
    return result.kind === "valid" ? done({ claims: result.claims }) : over(result);
  },
};

/** Claims about the user (OIDC Core §5.3), which count only for the user of the ID token (§5.3.2). */
const userinfo: Errand = {
  async ask({ tokens, claims }, asking) {
    if (tokens === undefined || claims === undefined) return undefined;
    const { configuration, dpopNonce } = asking;
    const url = endpointOf(configuration, "userinfo_endpoint");
    const request = buildUserinfoRequest(url, tokens.accessToken, configuration.origin);
    return withToken(request, tokens, asking, dpopNonce);
  },
  read({ claims }, { response, note }) {
    const result = readUserinfoResponse(response, String(claims?.sub), note);
    if (result.kind === "claims") return done({ person: result.claims });
    return result.kind === "refused" ? turnedAway(result.error, "anonymous") : over(result);
  },
};

/** The albums, from the photos API (RFC 6749 §7): those that a token opens, or those that also want a recent login (RFC 9470). */
function fetchAlbums(path: string): Errand {
  return {
    async ask({ tokens }, asking) {
      if (tokens === undefined) return undefined;
      const { origin } = asking.configuration;
      const { accessToken } = tokens;
      const request = buildApiRequest({ url: photosOrigin + path, method: "GET", accessToken, origin });
      return withToken(request, tokens, asking, asking.apiNonce);
    },
    read(_, { response, note }) {
      const result = readApiResponse(response, note);
      if (result.kind === "albums") return done({ albums: result.albums });
      if (result.kind === "rejected") return over(result);
      const required = readAuthenticationRequirements(result, note);
      return required === undefined ? turnedAway(result.error) : { kind: "challenged", required };
    },
  };
}

/** A new access token for the refresh token, once the old one has expired (RFC 6749 §6). */
const refresh: Errand = {
  async ask({ tokens, expiresAt }, asking) {
    const isGood = expiresAt === undefined || asking.now() < expiresAt;
    if (isGood || tokens?.refreshToken === undefined) return undefined;
    return buildRefreshRequest(asking.configuration, tokens.refreshToken, asking);
  },
  read({ tokens }, { response, note, now }) {
    if (tokens === undefined) return done({});
    const result = readRefreshResponse(tokens, response, note);
    return result.kind === "tokens" ? done(keepTokens(result.tokens, now)) : over(result);
  },
};

/**
 * The user wants Prints to let go of their photos: its tokens are revoked, and forgotten (RFC 7009 §2). With the refresh token
 * ends the grant, and every token of it (§2.1).
 */
const revoke: Errand = {
  async ask({ tokens }, asking) {
    if (tokens === undefined) return undefined;
    const { accessToken, refreshToken } = tokens;
    const hint = refreshToken === undefined ? "access_token" : "refresh_token";
    return buildRevocationRequest(asking.configuration, refreshToken ?? accessToken, hint, asking);
  },
  read(_, { response, note }) {
    const result = readRevocationResponse(response, note);
    if (result.kind !== "revoked") return over(result);
    noteAction(note, "tokens-dropped", { drops: ["access_token", "refresh_token"] });
    return done({ tokens: undefined, expiresAt: undefined });
  },
};

/** By what Prints then waits for. */
export const errands: Readonly<Record<ErrandId, Errand>> = {
  par,
  token,
  keys,
  userinfo,
  api: fetchAlbums("/albums"),
  locked: fetchAlbums("/albums/locked"),
  refresh,
  revoke,
};
