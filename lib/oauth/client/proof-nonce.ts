/**
 * The nonces that servers want in proofs (RFC 9449 §8, §9): each answer may bring a new one, and one kind of refusal asks for the
 * same request once more, with it.
 */
import type { HttpResponse } from "@/lib/http/message";
import { isJson, readJson } from "@/lib/http/response";
import { readNonce } from "@/lib/oauth/dpop-proof";
import { readResourceRefusal } from "./resource-refusal";

/** Was nothing wrong but the nonce? A server of tokens says so in JSON (§8), an API in its challenge (§9). */
export function wantsNonce(response: HttpResponse): boolean {
  if (readNonce(response) === undefined) return false;
  const refusal = isJson(response) ? readJson(response)?.error : undefined;
  return (refusal ?? readResourceRefusal(response)?.error) === "use_dpop_nonce";
}
