/** What a careful reader minds in a token, and where it is written that one should. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { WarningId } from "@/lib/tokens/warning";

export interface WarningWords {
  /** A headline of a few words. */
  readonly title: string;
  readonly text: string;
  readonly spec: SpecReference;
}

export const warningWords: Readonly<Record<WarningId, WarningWords>> = {
  "alg-missing": {
    title: "No algorithm is named",
    text: "Without `alg` nobody can tell how the token is secured.",
    spec: "RFC 7515 §4.1.1",
  },
  "alg-none": {
    title: "It is not signed",
    text: "With `alg` none anyone can write this token. A recipient must refuse it unless something else secures it.",
    spec: "RFC 8725 §3.2",
  },
  "alg-unknown": {
    title: "Not an algorithm for such a token",
    text: "For a token of this kind no algorithm of this name is known here. A recipient takes those alone that it was set up for.",
    spec: "RFC 8725 §3.1",
  },
  rsa1_5: {
    title: "RSAES-PKCS1 v1.5",
    text: "This encryption has been broken by its error messages again and again. `RSA-OAEP-256` takes its place.",
    spec: "RFC 8725 §3.2",
  },
  "typ-missing": {
    title: "No type is named",
    text: "Without `typ` a token of one kind can be passed off as one of another kind, signed with the same key.",
    spec: "RFC 8725 §3.11",
  },
  "crit-malformed": {
    title: "`crit` is malformed",
    text: "It must be a list that is not empty, of names that stand in the header, each of them once, and that JOSE itself does not define.",
    spec: "RFC 7515 §4.1.11",
  },
  "crit-unknown": {
    title: "Extensions that must be understood",
    text: "A recipient that does not understand every one of them must refuse the token. This page understands none.",
    spec: "RFC 7515 §4.1.11",
  },
  "key-address": {
    title: "The token says where its key is",
    text: "Whoever follows this address lets the token vouch for itself, and can be made to ask any server. Only addresses known from elsewhere may be followed.",
    spec: "RFC 8725 §3.10",
  },
  "key-inside": {
    title: "The token brings its own key",
    text: "That proves nothing: whoever forges a token brings a key of their own. It must be known from elsewhere.",
    spec: "RFC 7515 §10.3",
  },
  "kid-unsafe": {
    title: "A key ID with special characters",
    text: "Key IDs are looked up, in files or databases. Characters such as these are how a look-up is broken into.",
    spec: "RFC 8725 §3.10",
  },
  compressed: {
    title: "Compressed before it was encrypted",
    text: "The length of what was compressed tells something about the content, even though it is encrypted.",
    spec: "RFC 8725 §3.6",
  },
  "duplicate-header": {
    title: "A header name stands there twice",
    text: "Names in a header must be unique. Two programs can read two different tokens here.",
    spec: "RFC 7515 §4",
  },
  "duplicate-claim": {
    title: "A claim stands there twice",
    text: "Names of claims must be unique. Two programs can read two different tokens here.",
    spec: "RFC 7519 §4",
  },
  "not-utf8": {
    title: "Not UTF-8",
    text: "The JSON in a token must be encoded in UTF-8.",
    spec: "RFC 8725 §3.7",
  },
  "exp-missing": {
    title: "It never expires",
    text: "Without `exp` the token is good for ever. If it is stolen, only a list of revoked tokens helps.",
    spec: "RFC 7519 §4.1.4",
  },
  "aud-missing": {
    title: "It is meant for nobody in particular",
    text: "Without `aud` a token for one service can be used at another that trusts the same issuer.",
    spec: "RFC 8725 §3.9",
  },
  "required-missing": {
    title: "Required claims are missing",
    text: "The type that the token names demands them. Without them it is no token of that type, and may be refused.",
    spec: "RFC 7519 §4",
  },
  "time-not-number": {
    title: "A time that is no number",
    text: "Times are numbers of seconds since 1970. A recipient may refuse any other value, or take it for none.",
    spec: "RFC 7519 §2",
  },
  "time-in-milliseconds": {
    title: "A time in milliseconds",
    text: "Times are in seconds since 1970. Read so, this one lies thousands of years ahead.",
    spec: "RFC 7519 §2",
  },
  "secret-guessable": {
    title: "Anyone can guess the secret",
    text: "It is among the first that anyone tries. Whoever knows it can make tokens that are taken for real.",
    spec: "RFC 8725 §3.5",
  },
  "secret-short": {
    title: "The secret is too short",
    text: "It must have at least as many bits as the hash. Those who have one token can try secrets without asking anybody.",
    spec: "RFC 7518 §3.2",
  },
  "key-short": {
    title: "The key is too short",
    text: "An RSA key must have at least 2048 bits.",
    spec: "RFC 7518 §3.3",
  },
};

/** Where a kind of token demands its claims. */
export const requirements: Readonly<Record<string, SpecReference>> = {
  "at+jwt": "RFC 9068 §2.2",
  "dpop+jwt": "RFC 9449 §4.2",
};
