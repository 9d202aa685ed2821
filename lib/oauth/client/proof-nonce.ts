/**
 * The nonces that servers want in proofs (RFC 9449 §8, §9): each answer may bring a new one, and one kind of refusal asks for the
 * same request once more, with it.
 */
import type { HttpResponse } from "@/lib/http/message";
import { isJson, readJson } from "@/lib/http/response";
import { readNonce } from "@/lib/oauth/dpop-proof";
import { readResourceRefusal } from "./resource-refusal";

/**
 * Was nothing wrong but the nonce? A server of tokens says so by 400 and in JSON (§8), an API by 401 and in its challenge (§9), whatever its
 * body says.
 */
export function wantsNonce(response: HttpResponse): boolean {
  if (readNonce(response) === undefined) return false;
  const { challenge, error } = readResourceRefusal(response) ?? {};
  if (response.status === 401)
    return challenge?.scheme.toLowerCase() === "dpop" && error === "use_dpop_nonce";
  return response.status === 400 && isJson(response) && readJson(response)?.error === "use_dpop_nonce";
}
