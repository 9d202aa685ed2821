/** What is said of the token of the guide after something was done to it: loaded with what verifies it. */
import type { TokenAct } from "./types";

export const tokenWords = {
  key: {
    HS256: "The key is the secret",
    RS256: "The key is the public one",
    other: "The key is another one",
  },
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
