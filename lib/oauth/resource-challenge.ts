/**
 * The challenges of a protected resource: Bearer (RFC 6750 §3), and DPoP where it takes that scheme (RFC 9449 §7.1). Who came
 * with a proof hears of that scheme alone; anyone else is told of both, and of the error in the one that they used.
 */
import { formatChallenge } from "@/lib/http/bearer";
import { type Header, type HttpRequest, readHeader } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";

export interface ChallengingResource {
  readonly realm: string;
  /** Of proofs; absent where the resource does not take them. */
  readonly dpopAlgorithms?: readonly string[];
  /** Where the resource describes itself (RFC 9728 §5.1). */
  readonly metadataUrl?: string;
}

/** `about` is what went wrong, and is empty where the request had no token (RFC 6750 §3.1). */
export function challengeHeaders(
  { realm, dpopAlgorithms, metadataUrl }: ChallengingResource,
  request: HttpRequest,
  about: Parameters = [],
): readonly Header[] {
  const algorithms: Parameters = dpopAlgorithms === undefined ? [] : [["algs", dpopAlgorithms.join(" ")]];
  const link: Parameters = metadataUrl === undefined ? [] : [["resource_metadata", metadataUrl]];
  const usesProof = /^\s*dpop(\s|$)/i.test(readHeader(request, "Authorization") ?? "");
  const challenge = (scheme: string, parameters: Parameters): Header => [
    "WWW-Authenticate",
    formatChallenge(scheme, [["realm", realm], ...parameters, ...link]),
  ];
  if (dpopAlgorithms === undefined) return [challenge("Bearer", about)];
  if (usesProof) return [challenge("DPoP", [...about, ...algorithms])];
  return [challenge("Bearer", about), challenge("DPoP", algorithms)];
}

/**
 * What is required of how the user signed in: an API says it in its challenge (RFC 9470 §3), and a client hands it on in its authorization
 * request (§4, OIDC Core §3.1.2.1).
 */
export interface AuthenticationRequirements {
  /** How long ago at most, in seconds. */
  readonly maxAge?: number;
  /** In one of these ways, the preferred one first. */
  readonly acrValues?: readonly string[];
}

/** The same two parameters in both places. */
export function writeRequirements({ acrValues, maxAge }: AuthenticationRequirements): Parameters {
  return [
    ...(acrValues === undefined ? [] : [["acr_values", acrValues.join(" ")] as const]),
    ...(maxAge === undefined ? [] : [["max_age", String(maxAge)] as const]),
  ];
}
