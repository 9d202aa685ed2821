/**
 * What an API says to a client that came without a token (RFC 6750 §3): that it wants one, with which scope, and where it describes
 * itself (RFC 9728 §5.1). A client that knows nothing of the API begins here.
 */
import type { HttpResponse } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import { createChecklist } from "@/lib/oauth/checklist";
import type { Note } from "@/lib/oauth/notice";
import { isSecure } from "./document-places";
import { judge, type Rejection } from "./judge";
import { type ResourceRefusal, readResourceRefusal } from "./resource-refusal";

export interface ApiChallenge {
  readonly kind: "challenge";
  /** The address of the description; without it the client has to guess (RFC 9728 §3.1). */
  readonly metadataUrl?: string;
  /** What this call needs. */
  readonly scope?: string;
}

/** A refusal without a challenge that the client can go on from is the end; so is an answer that is no refusal. */
export function readApiChallenge(
  response: HttpResponse,
  note: Note,
): ApiChallenge | ResourceRefusal | Rejection {
  const refusal = readResourceRefusal(response);
  const challenge = refusal?.challenge;
  const scheme = challenge?.scheme;
  const { status } = response;
  const failure = judge(note, [
    { id: "challenge-status", passed: status === 401, expected: "401", actual: String(status) },
    {
      id: "challenge-scheme",
      passed: scheme?.toLowerCase() === "bearer",
      expected: "WWW-Authenticate: Bearer",
      actual: scheme ?? "no challenge",
    },
  ]);
  if (failure !== undefined) return refusal ?? failure;
  const parameters = challenge?.parameters ?? [];
  const link = readParameter(parameters, "resource_metadata");
  const metadataUrl = link !== undefined && isSecure(link) ? link : undefined;
  const scope = readParameter(parameters, "scope");
  createChecklist(note).observe("challenge-link", metadataUrl !== undefined, {
    expected: "resource_metadata, an https address",
    actual: link ?? "none",
  });
  return {
    kind: "challenge",
    ...(metadataUrl === undefined ? {} : { metadataUrl }),
    ...(scope === undefined ? {} : { scope }),
  };
}
