/** Claims about the user (OIDC Core §5.3), which count only for the user of the ID token (§5.3.2). */
import { endpointOf } from "@/lib/oauth/client/configuration";
import { buildUserinfoRequest, readUserinfoResponse } from "@/lib/oauth/client/userinfo";
import { done, type Errand, over, turnedAway } from "../errand";
import { withToken } from "../with-token";

export const userinfo: Errand = {
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
