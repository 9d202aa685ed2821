/** The messages of a login by a JWT, where they are otherwise than with a session. */
import type { FlowContent } from "../types";

export const jwtLoginSteps: FlowContent<unknown>["steps"] = {
  logInResponse: {
    title: "Notes signs a token",
    what: "The password was right. The API makes a **JWT** that says who Maya is, for which app, and until when. It signs it, and keeps nothing of it.",
    why: "From now on each request can be judged by the token alone, on every server that has the key, and no database is asked who is calling.",
    watch:
      "Signed is not encrypted: whoever holds the token can read it. And once it is out, nobody can call it back.",
    specs: ["RFC 7519 §3", "RFC 7515 §5.1", "RFC 8725 §3.5"],
    highlights: ["access_token", "expires_in", "token_type"],
    variants: [
      {
        when: { algorithm: "HS256" },
        text: "HS256 is an HMAC: one secret signs and verifies. It needs 32 random bytes at least (RFC 7518 §3.2), and a server that can verify could also sign.",
      },
      {
        when: { algorithm: "RS256" },
        text: "With RS256 a private key signs, and the public one verifies. A server that has the public key alone cannot make tokens.",
      },
      {
        when: { revocation: "short-life" },
        text: "In a cookie comes a refresh token. It is no JWT but a random name that stands in the database.",
      },
      {
        when: {},
        text: "The members have the names that OAuth gave them (RFC 6749 §5.1), as in many apps. That does not make it OAuth.",
      },
    ],
  },
  notesRequest: {
    what: "The token goes along in `Authorization: Bearer`. RFC 6750 made that scheme for OAuth, and says that it serves bearer tokens from any source (§1).",
    why: "The script puts it there each time. The browser never does so by itself, so no page of another site can make it do so (RFC 10025 §8.2).",
    watch:
      "Whoever holds the token can use it. Here it is in the memory of the tab: gone at a reload, and within reach of any script that gets into the page.",
    specs: ["RFC 6750 §1", "RFC 6750 §2.1"],
    highlights: ["Authorization", "Host"],
  },
  notesResponse: {
    what: "The signature is good, the token is for this app, and it has not expired. To know that, the API asked nobody.",
    why: "This is what a JWT is good at: who is calling can be worked out from the request alone.",
    specs: ["RFC 7519 §7.2", "RFC 8725 §3.1"],
    variants: [
      {
        when: { afterwards: "ban", revocation: "none" },
        text: "It is the same after the ban. The account is closed, the token has not changed, and the API does not look at accounts.",
      },
      {
        when: { revocation: "blocklist" },
        text: "It looked at its blocklist as well, and did not find the `sub` there.",
      },
      {
        when: { verification: "header" },
        replaces: "what",
        text: "The token is for this app, has not expired, and was verified as its own header says. To know that, the API asked nobody.",
      },
      {
        when: { verification: "header" },
        replaces: "why",
        text: "Who is calling can be worked out from the request alone. But whoever writes `none` into the header needs no key: then nothing is verified (RFC 8725 §2.1).",
      },
    ],
  },
  notesRefusal: {
    title: "Notes refuses the call",
    what: "With `401`, the checks show the rule that failed, and `WWW-Authenticate` says which scheme is wanted and, where a token came, what was wrong with it.",
    why: "RFC 9110 §15.5.2 wants that field in every `401`. Where no token came there is nothing wrong with one, so there is no `error` (RFC 6750 §3.1).",
    specs: ["RFC 9110 §15.5.2", "RFC 6750 §3", "RFC 6750 §3.1"],
    highlights: ["WWW-Authenticate", "error", "error_description", "title"],
    variants: [
      {
        when: { revocation: "short-life" },
        text: "The page does not trouble Maya with it: it asks for a new token first.",
      },
    ],
  },
};
