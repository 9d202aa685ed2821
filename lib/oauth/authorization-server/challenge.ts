/**
 * The code_challenge of an authorization request (RFC 7636 §4.3) under the server's policy (RFC 9700 §2.1.1): strict
 * requires one of public clients, and S256 of all; lax does neither, which is unsafe and there to be seen.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { type ClientMetadata, countsAsPublic } from "@/lib/oauth/client-metadata";
import { isWellFormed } from "@/lib/oauth/pkce";
import type { Context } from "./context";
import { toClient } from "./refusal";
import type { AuthorizationRequest } from "./store";

/** Where there is a challenge it binds, whether it was required or not (RFC 9700 §2.1.1). */
export function checkChallenge(
  context: Context,
  client: ClientMetadata,
  parameters: Parameters,
): Pick<AuthorizationRequest, "codeChallenge" | "codeChallengeMethod"> {
  const strict = context.settings.pkcePolicy === "strict";
  const codeChallenge = readParameter(parameters, "code_challenge");
  const sentMethod = readParameter(parameters, "code_challenge_method");
  const required = (strict && countsAsPublic(client)) || sentMethod !== undefined;
  context.checks.demand(
    "challenge-present",
    codeChallenge !== undefined || !required,
    toClient("invalid_request", "The code_challenge parameter is missing"),
    { expected: required ? "a code_challenge" : "optional", actual: codeChallenge ?? "no code_challenge" },
  );
  if (codeChallenge === undefined) return {};
  const method = sentMethod ?? "plain";
  const actual = sentMethod ?? "none, which means plain";
  context.checks.demand(
    "challenge-method-known",
    method === "S256" || method === "plain",
    toClient("invalid_request", "The code_challenge_method is not known"),
    { expected: "S256 or plain", actual },
  );
  context.checks.demand(
    "challenge-method-allowed",
    method === "S256" || !strict,
    toClient("invalid_request", "The code_challenge_method must be S256"),
    { expected: strict ? "S256" : "S256 or plain", actual },
  );
  context.checks.demand(
    "challenge-format",
    isWellFormed(codeChallenge),
    toClient("invalid_request", "The code_challenge is not 43 to 128 unreserved characters"),
    { expected: "43 to 128 unreserved characters", actual: codeChallenge },
  );
  return { codeChallenge, codeChallengeMethod: method };
}
