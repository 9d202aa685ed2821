/** What the workbench says about itself and calls its parts. */
import type { NewKeyAlgorithm } from "@/lib/oauth/key-material";
import type { DecodedToken, PartRole } from "@/lib/tokens/decode";
import type { InputReading, InputSource } from "@/lib/tokens/read-input";
import type { SampleId } from "@/lib/tokens/sample-ids";
import { describeFault } from "./faults";

export const workbench = {
  private: "Nothing leaves this machine",
  modes: "What is on the bench",
  privateWhy:
    "The page’s own policy lets it fetch its own scripts and nothing else. The last of them come when you first move or press a key; from then on it works without a network.",
  failed: "The scripts that verify and sign did not come. What the token says is read without them.",
  again: "Try again",
  waiting: {
    tone: "neutral",
    title: "Not verified yet",
    text: "That takes scripts of this page that are not here yet.",
  },
  placeholder: "A JWT, an Authorization header, a token response, an address …",
  keyPlaceholder: "A secret, or a key as JWK, JWK Set or PEM",
} as const;

interface PartWords {
  readonly title: string;
  readonly what: string;
}

export const partWords: Readonly<Record<PartRole, PartWords>> = {
  header: { title: "Header", what: "How the token is secured." },
  payload: { title: "Payload", what: "What the token says. Base64url is no encryption: anyone can read it." },
  signature: {
    title: "Signature",
    what: "Made over the header and the payload as they are written, dot included. Change one bit of them, and it no longer fits.",
  },
  "encrypted-key": {
    title: "Encrypted key",
    what: "The key of the content, encrypted for the recipient. Empty where both already have it, or agree on it.",
  },
  iv: {
    title: "Initialization vector",
    what: "A number for this one encryption, so that the same content never looks the same.",
  },
  ciphertext: { title: "Ciphertext", what: "The content, which only the key makes readable." },
  tag: {
    title: "Authentication tag",
    what: "By which the recipient notices if header or ciphertext were changed.",
  },
  unknown: { title: "Part", what: "Read as base64url, this is:" },
};

export const sampleWords: Readonly<Record<SampleId, { readonly title: string; readonly reason: string }>> = {
  "access-token": { title: "An access token", reason: "Signed by the demo server with ES256." },
  "jane-doe": { title: "The Jane Doe token", reason: "Copied everywhere. Its signature is another token’s." },
  unsecured: { title: "A token with `alg` none", reason: "Anyone can write it." },
  forged: { title: "A forgery", reason: "The public key served as the secret." },
  encrypted: { title: "An encrypted token", reason: "With the key that opens it." },
  broken: { title: "A token cut short", reason: "As a log shows it." },
};

const sources: Readonly<Record<Exclude<InputSource, "token">, string>> = {
  header: "Found in a header field.",
  json: "Found in JSON.",
  address: "Found in an address.",
  form: "Found in a form.",
  "jose-json": "It was in JSON serialization. Here it is in compact serialization.",
  text: "Found in a text.",
};

/** How the token was found in what was pasted, where it was not simply that. */
export function describeFinding(reading: InputReading): string | undefined {
  if (reading.kind !== "found") return undefined;
  if (reading.source !== "token") return sources[reading.source];
  if (reading.blanks === 0) return undefined;
  return reading.blanks === 1
    ? "A space was taken out."
    : `${reading.blanks} spaces and line breaks were taken out.`;
}

/** Why there is no token in what was pasted. */
export function describeNothing(reading: Extract<InputReading, { kind: "nothing" }>): string {
  if (reading.looksLike === "key") return "This is a key, not a token. It goes into the box below.";
  if (reading.fault !== undefined) return describeFault(reading.fault);
  if (reading.looksLike === "jose-json")
    return "This is a token in JSON serialization that does not fit into the compact one, as with several signatures or an unprotected header. It is not read here.";
  return reading.looksLike === "json"
    ? "This is JSON without a token in it."
    : "There is no token in this text. A token is one word of letters, digits, `-` and `_`, with dots in it.";
}

export const copied = { copied: "Copied", failed: "The browser did not allow it" } as const;

export const links = {
  token: "A link with this token",
  withKey: "A link with token and public key",
  note: "A link carries the token behind its #, so no server gets it. Whoever gets the link has the token.",
} as const;

/** What kind of key it is. */
export const newKeys: Readonly<Record<NewKeyAlgorithm, string>> = {
  HS256: "a secret",
  HS384: "a longer secret",
  HS512: "the longest secret",
  RS256: "an RSA pair",
  PS256: "an RSA pair",
  ES256: "a pair on P-256",
  ES384: "a pair on P-384",
  ES512: "a pair on P-521",
  EdDSA: "a pair on Ed25519",
  dir: "a secret",
  "RSA-OAEP-256": "an RSA pair",
  "ECDH-ES": "a pair on P-256",
};

export function describeBytes(count: number): string {
  if (count === 0) return "Empty.";
  return `${count} ${count === 1 ? "byte" : "bytes"}, ${count * 8} bits.`;
}

const counts: Readonly<Record<number, string>> = {
  1: "One part",
  2: "Two parts",
  3: "Three parts",
  5: "Five parts",
};

/** `Three parts, 534 characters.` `brokenAt` is the place of the first character that is no good, counted from 0. */
export function describeShape({ parts, text }: DecodedToken, brokenAt: number | undefined): string {
  const shape = `${counts[parts.length] ?? `${parts.length} parts`}, ${text.length} characters.`;
  return brokenAt === undefined ? shape : `${shape} Broken at character ${brokenAt + 1}.`;
}
