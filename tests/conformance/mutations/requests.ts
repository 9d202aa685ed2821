/** Rules of proofs, of requests that are pushed or signed, and of devices. */
import type { Mutation } from "./mutation";

const folder = "lib/oauth/authorization-server";
const proof = "lib/oauth/dpop-rules.ts";
const presented = "lib/oauth/presented-token.ts";
const signed = `${folder}/request-object.ts`;
const pushed = `${folder}/pushed-request.ts`;
const device = `${folder}/grants/device-code.ts`;

export const requestMutations: readonly Mutation[] = [
  {
    rule: "a bound token is no bearer token (RFC 9449 §7.2)",
    file: presented,
    from: '"dpop-not-downgraded", scheme === "DPoP",',
    to: '"dpop-not-downgraded", true,',
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "it is used with its key (RFC 9449 §7.1)",
    file: presented,
    from: "boundTo === jkt,",
    to: "true,",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "a proof is good once (RFC 9449 §11.1)",
    file: proof,
    from: '"dpop-proof-unused", unused,',
    to: '"dpop-proof-unused", true,',
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "for one method (RFC 9449 §4.3, item 8)",
    file: proof,
    from: "htm === method,",
    to: "true,",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "for one address (RFC 9449 §4.3, item 9)",
    file: proof,
    from: "isSameTarget(inWords(htu), url),",
    to: "true,",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "for one token (RFC 9449 §4.3, item 12)",
    file: proof,
    from: "ath === expected,",
    to: "true,",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "and for a minute (RFC 9449 §4.3, item 11)",
    file: proof,
    from: "Math.abs(age) <= proofLifetime &&",
    to: "true &&",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "a code is redeemed with the key that it was asked for with (RFC 9449 §10)",
    file: `${folder}/grants/authorization-code.ts`,
    from: "dpopJkt === bound,",
    to: "true,",
    caughtBy: "stolen-bound-token",
  },
  {
    rule: "a pushed request is for the client that pushed it (RFC 9126 §2.2)",
    file: pushed,
    from: "seen.clientId === clientId,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "it is good once (RFC 9126 §4)",
    file: pushed,
    from: 'await store.take("pushedRequest", id)',
    to: 'await store.get("pushedRequest", id)',
    caughtBy: "request-tampering",
  },
  {
    rule: "it is good for a minute (RFC 9126 §2.2)",
    file: pushed,
    from: "now() < seen.expiresAt,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "a request object is signed by the client (RFC 9101 §6.2)",
    file: signed,
    from: '"request-object-signature", signature.verified,',
    to: '"request-object-signature", true,',
    caughtBy: "request-tampering",
  },
  {
    rule: "it is the client's that asks (RFC 9101 §5)",
    file: signed,
    from: "claims.client_id === client_id,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "it is for this server (RFC 9101 §4)",
    file: signed,
    from: "readAudience(claims).includes(context.issuer),",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "it is by the client (RFC 9101 §4)",
    file: signed,
    from: "claims.iss === client_id,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "it is no JWT of another kind (RFC 9101 §10.8)",
    file: signed,
    from: "header.typ === undefined || isKind,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "nor could it be one (RFC 9101 §10.8)",
    file: signed,
    from: "claims.sub !== client_id,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "who must push pushes (RFC 9126 §5, §6)",
    file: `${folder}/authorize.ts`,
    from: '"pushed-where-required", pushed,',
    to: '"pushed-where-required", true,',
    caughtBy: "request-tampering",
  },
  {
    rule: "it holds no other one (RFC 9101 §4)",
    file: signed,
    from: "nested.length === 0,",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "it ends when it says so (RFC 7519 §4.1.4)",
    file: signed,
    from: "isCurrent(judged, time),",
    to: "true,",
    caughtBy: "request-tampering",
  },
  {
    rule: "a device code is for its device (RFC 8628 §3.4)",
    file: device,
    from: "client.client_id === clientId,",
    to: "true,",
    caughtBy: "device-code",
  },
  {
    rule: "it expires (RFC 8628 §3.5)",
    file: device,
    from: "time < expiresAt,",
    to: "true,",
    caughtBy: "device-code",
  },
  {
    rule: "it waits for the user (RFC 8628 §3.3)",
    file: device,
    from: "decision !== undefined,",
    to: "true,",
    caughtBy: "device-code",
  },
  {
    rule: "codes are not guessed (RFC 8628 §5.1)",
    file: `${folder}/device-submission.ts`,
    from: "place < mostAttempts;",
    to: "place < 1000;",
    caughtBy: "device-code",
  },
  {
    rule: "who asks too often waits longer (RFC 8628 §3.5)",
    file: device,
    from: "const next = kept ? interval : interval + slowerBy;",
    to: "const next = interval;",
    caughtBy: "device-code",
  },
  {
    rule: "a device code gives one set of tokens (RFC 8628 §3.4)",
    file: device,
    from: 'if ((await store.take("deviceAuthorization", code)) === undefined) {',
    to: "if (false) {",
    caughtBy: "device-code",
  },
];
