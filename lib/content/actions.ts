/** What a party just did by itself, in one short sentence. The party stands beside it on the screen. */
import type { ActionId } from "@/lib/oauth/notice";

export const actionExplanations: Readonly<Record<ActionId, string>> = {
  registered: "It holds this from before the flow began.",
  "signed-in": "It knows now that Maya is in this browser.",
  consented: "It recorded which scopes Maya allows Prints.",
  denied: "It recorded that Maya denies the request.",
  "session-opened": "It opened a session for this browser.",
  "authorization-started": "It keeps the good request while Maya signs in and decides.",
  "code-issued": "It issued a code, bound to this client and this request.",
  "code-redeemed": "It took the code, which can never be used again.",
  "grant-revoked": "It revoked the grant and every token made from it.",
  "token-revoked": "It revoked this one token, which counts for nothing now.",
  "access-token-issued": "It issued an access token for what Maya allowed.",
  "refresh-token-issued": "It issued a refresh token, to renew the access token with.",
  "refresh-token-used": "It took the refresh token, which is good for one use.",
  "id-token-issued": "It signed an ID token about Maya’s sign-in.",
  "request-prepared": "It made the authorization request, with fresh values for this attempt.",
  "callback-read": "It accepts the answer and takes the code out of it.",
  "tokens-stored": "It stored what the token endpoint gave it.",
  "keys-stored": "It stored the public keys of id.example.",
  "albums-received": "It received Maya’s albums.",
  "client-gave-up": "It ended this attempt and will use nothing of it.",
  "page-shown": "It shows the page that came.",
  "redirect-followed": "It follows the redirect to the address in `Location`.",
  "script-started": "It runs the script of the page.",
  "cookie-stored": "It stored the cookie for the site that set it.",
};
