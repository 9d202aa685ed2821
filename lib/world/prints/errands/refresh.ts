/** A new access token for the refresh token, once the old one has expired (RFC 6749 §6). */
import { buildRefreshRequest, readRefreshResponse } from "@/lib/oauth/client/refresh-token";
import { done, type Errand, over } from "../errand";
import { keepTokens } from "../keep-tokens";

export const refresh: Errand = {
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
