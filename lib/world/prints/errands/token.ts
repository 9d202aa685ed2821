/** The code for tokens (RFC 6749 §4.1.3). */
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import { done, type Errand, over } from "../errand";
import { keepTokens } from "../keep-tokens";

export const token: Errand = {
  ask: ({ session, code = "" }, asking) => buildTokenRequest(asking.configuration, session, code, asking),
  read({ session }, { response, note, now }) {
    const result = readTokenResponse(session, response, note);
    return result.kind === "tokens" ? done(keepTokens(result.tokens, now)) : over(result);
  },
};
