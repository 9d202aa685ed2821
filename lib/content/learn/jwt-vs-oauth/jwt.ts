/** What a JWT is: six claims about the token on the page (RFC 7519, RFC 7515, RFC 7518). */
import type { TokenClaim } from "./types";

export const jwtSection = {
  title: "A JWT is a letter with a seal",
  line: "This is an access token of the simulator, as the server signed it. Change any letter of it.",
} as const;

export const tokenClaims: readonly TokenClaim[] = [
  {
    claim: "It has three parts: header, payload, signature.",
    text: "Each is written in base64url, with dots between them. The header says how it was signed, the payload says what it claims.",
    spec: "RFC 7519 §3",
    tries: [],
  },
  {
    claim: "It is signed with a secret, or with a private key.",
    text: "`HS256` takes one secret to sign and to verify, so whoever can verify can also sign. `RS256` signs with a private key, and everyone may have the public one.",
    spec: "RFC 7518 §3.1",
    tries: [
      { act: "secret", label: "Sign with a secret (HS256)" },
      { act: "pair", label: "With a private key (RS256)" },
    ],
  },
  {
    claim: "Anyone can read it.",
    text: "Base64url is a spelling and no encryption. What you see decoded took no key. So nothing secret belongs in a signed token.",
    spec: "RFC 7515 §2",
    tries: [],
  },
  {
    claim: "Nobody can change it unnoticed.",
    text: "The signature covers header and payload, letter by letter. Whoever has no key cannot make a new one that fits. Only the very last letter may be another and spell the same signature: not all of its bits are used (RFC 4648 §3.5).",
    spec: "RFC 7515 §5.2",
    tries: [
      { act: "letter", label: "Change one letter" },
      { act: "rights", label: "Give yourself more rights" },
      { act: "unsigned", label: "Say that it needs no signature" },
    ],
  },
  {
    claim: "It is checked without a database.",
    text: "The token, the key and a clock are all it takes. This page verifies after each letter, and asks no server.",
    spec: "RFC 9068 §4",
    tries: [{ act: "other-key", label: "Verify with another key" }],
  },
  {
    claim: "It is valid until it expires.",
    text: "From `exp` on it must be refused. Before that, nothing in the token can tell that its user was banned in the meantime.",
    spec: "RFC 7519 §4.1.4",
    tries: [{ act: "later", label: "Wait for eleven minutes" }],
  },
];
