/** Why a protected resource did not serve the client: the challenge of RFC 6750 §3, or of RFC 9449 §7.1. */
import { type Challenge, readChallenge } from "@/lib/http/bearer";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";

/** A challenge without an error says that the request had no token at all (RFC 6750 §3.1). */
export interface ResourceRefusal {
  readonly kind: "refused";
  readonly status: number;
  readonly challenge: Challenge;
  readonly error?: string;
  readonly description?: string;
}

/** Undefined where the answer has no challenge. */
export function readResourceRefusal(response: HttpResponse): ResourceRefusal | undefined {
  const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
  if (challenge === undefined) return undefined;
  const error = readParameter(challenge.parameters, "error");
  const description = readParameter(challenge.parameters, "error_description");
  return {
    kind: "refused",
    status: response.status,
    challenge,
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
  };
}
