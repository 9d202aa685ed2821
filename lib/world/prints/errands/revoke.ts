/** The user wants Prints to let go of their photos: its tokens are revoked, and forgotten (RFC 7009 §2). */
import { buildRevocationRequest, readRevocationResponse } from "@/lib/oauth/client/revocation";
import { done, type Errand, over } from "../errand";

export const revoke: Errand = {
  async ask({ tokens }, asking) {
    return tokens === undefined ? undefined : buildRevocationRequest(asking.configuration, tokens, asking);
  },
  read(_, { response, note }) {
    const result = readRevocationResponse(response, note);
    return result.kind === "revoked" ? done({ tokens: undefined, expiresAt: undefined }) : over(result);
  },
};
