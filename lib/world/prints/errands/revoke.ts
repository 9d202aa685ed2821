/**
 * The user wants Prints to let go of their photos: its tokens are revoked, and forgotten (RFC 7009 §2). With the refresh token
 * ends the grant, and every token of it (§2.1).
 */
import { buildRevocationRequest, readRevocationResponse } from "@/lib/oauth/client/revocation";
import { noteAction } from "@/lib/oauth/notice";
import { done, type Errand, over } from "../errand";

export const revoke: Errand = {
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
