/** What a JWT is: six claims about the token on the page (RFC 7519, RFC 7515, RFC 7518). */
import type { TokenAct, TokenClaim } from "./types";

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
    text: "Base64url is a spelling and no encryption. What you see decoded took no key. So nothing secret belongs into a signed token.",
    spec: "RFC 7515 §2",
    tries: [],
  },
  {
    claim: "Nobody can change it unnoticed.",
    text: "The signature covers header and payload, letter by letter. Whoever has no key cannot make a new one that fits.",
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
    text: "After `exp` it must be refused. Before that, nothing in the token can tell that its user was banned in the meantime.",
    spec: "RFC 7519 §4.1.4",
    tries: [{ act: "later", label: "Wait for eleven minutes" }],
  },
];

export const tokenPiece = {
  label: "A token to change",
  field: "The token, letter by letter",
  header: "Header",
  payload: "Payload",
  unreadable: "This part cannot be decoded any more.",
  key: {
    HS256: "Verified with the secret",
    RS256: "Verified with the public key",
    other: "Verified with another key",
  },
  reset: "Put it back",
  needsScript: "To change it, script must be on in your browser.",
  valid: (until: string) => `Good until ${until}.`,
  expired: (since: string) => `Expired at ${since}: it must be refused, however right the signature is.`,
  unlimited: "It has no `exp` any more: it would be good for ever.",
  clock: (now: string) => `The clock says ${now}.`,
  did: {
    look: "",
    letter: "One letter of the payload is another one now.",
    rights: "The payload now grants `photos.delete` as well. The signature is still the old one.",
    secret: "The server signed the same claims with a secret.",
    pair: "The server signed the claims with its private key.",
    "other-key": "Nothing in the token was changed, only the key.",
    unsigned: "The header says `alg` none, and the signature is gone.",
    later: "Eleven minutes have passed. Nothing in the token was changed.",
    reset: "The token is as the server made it.",
  } satisfies Readonly<Record<TokenAct, string>>,
} as const;
