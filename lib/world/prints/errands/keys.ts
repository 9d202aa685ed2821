/** The keys of the issuer, to validate the ID token with (OIDC Core §3.1.3.7). Nothing is fetched where none came. */
import { validateIdToken } from "@/lib/oauth/client/id-token";
import { buildKeysRequest, readKeysResponse } from "@/lib/oauth/keys";
import { done, type Errand, over } from "../errand";

export const keys: Errand = {
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
