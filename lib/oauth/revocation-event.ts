/**
 * What a server says to an API of a token that was revoked: a Security Event Token (RFC 8417) with an event of our own, since no
 * RFC has one. RFC 7009 §3 leaves it to a non-standard interaction how an API that reads JWTs by itself learns of a revocation.
 */

/** Beside `application/`, the explicit type that no other JWT has (RFC 8417 §2.3). */
export const eventTokenType = "secevent+jwt";

/** The name of the event: an address of the issuer's, as RFC 8417 §2.2 wants it. */
export function revocationEventName(issuer: string): string {
  return `${issuer}/events/access-token-revoked`;
}

/** Where an API takes such events: below its own identifier. */
export function eventAddress(resource: string): string {
  return `${resource}/events`;
}
