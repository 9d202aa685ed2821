/**
 * Why a protected resource did not serve the client: the challenge of RFC 6750 §3, or of RFC 9449 §7.1. Where no other token would help
 * there is none, and the body says that there was an error (RFC 9110 §15.5, §15.6).
 */
import { type Challenge, readChallenges } from "@/lib/http/bearer";
import { type HttpResponse, readHeaders } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import { readDeclaredJson } from "@/lib/http/response";
import { createChecklist } from "@/lib/oauth/checklist";
import type { Note } from "@/lib/oauth/notice";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";

/** A challenge without an error says that the request had no token at all (RFC 6750 §3.1). */
export interface ResourceRefusal {
  readonly kind: "refused";
  readonly status: number;
  readonly challenge?: Challenge;
  /** Of the challenge. */
  readonly error?: string;
  readonly description?: string;
}

/** Undefined where the answer is no error, or does not say so in a way that the client knows. */
export function readResourceRefusal(response: HttpResponse): ResourceRefusal | undefined {
  const { status } = response;
  if (status < 400) return undefined;
  const challenge = selectChallenge(readChallenges(readHeaders(response, "WWW-Authenticate")));
  if (challenge === undefined) return namesError(response) ? { kind: "refused", status } : undefined;
  const error = readParameter(challenge.parameters, "error");
  const description = readParameter(challenge.parameters, "error_description");
  return {
    kind: "refused",
    status,
    challenge,
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
  };
}

/**
 * What the API requires of how the user signed in (RFC 9470 §3); empty where it did not say. Undefined where it refused for another
 * reason. For other calls the token may still be good (§2).
 */
export function readAuthenticationRequirements(
  { error, challenge }: ResourceRefusal,
  note: Note,
): AuthenticationRequirements | undefined {
  if (error !== "insufficient_user_authentication") return undefined;
  const parameters = challenge?.parameters ?? [];
  const age = readParameter(parameters, "max_age");
  const values = readParameter(parameters, "acr_values")?.split(" ").filter(Boolean) ?? [];
  // It has to stand for an integer that is not negative (RFC 9470 §3).
  const maxAge = age !== undefined && /^\d{1,10}$/.test(age) ? Number(age) : undefined;
  createChecklist(note).observe("challenge-requirements", maxAge !== undefined || values.length > 0, {
    expected: "max_age in seconds, or acr_values",
    actual: [age, ...values].filter(Boolean).join(" ") || "neither",
  });
  return {
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(values.length === 0 ? {} : { acrValues: values }),
  };
}

/** Of several, the one that a client with a token can do something with: of its schemes, and with an error in it. */
function selectChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const own = challenges.filter(({ scheme }) => /^(bearer|dpop)$/i.test(scheme));
  const telling = own.find(({ parameters }) => readParameter(parameters, "error") !== undefined);
  return telling ?? own[0] ?? challenges[0];
}

/** `error` in a JSON body: a code, or an object with a message where the API speaks JSON-RPC. */
function namesError(response: HttpResponse): boolean {
  const error = readDeclaredJson(response)?.error;
  const text = typeof error === "object" ? Object(error).message : error;
  return typeof text === "string" && text !== "";
}
