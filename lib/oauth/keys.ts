/**
 * Fetching an issuer's public keys (RFC 7517 §5, from the `jwks_uri` of RFC 8414 §2): one pair for the client and the
 * resource server. Members of the set that are no keys are passed over (§5). Left out: caching by HTTP headers.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { createChecklist } from "./checklist";
import type { JsonWebKey } from "./json-web-key";
import { type Note, noteAction, open } from "./notice";

/** `origin` is set where a script makes the request: its browser then adds the Origin field (Fetch §3.2). */
export function buildKeysRequest(url: string, origin?: string): HttpRequest {
  const accept = ["Accept", "application/json"] as const;
  return {
    method: "GET",
    url,
    headers: origin === undefined ? [accept] : [accept, ["Origin", origin]],
    body: "",
  };
}

/** The keys of a JWK Set, noted as stored; undefined, and `keys-readable` failed, where the response is none. */
export function readKeysResponse(response: HttpResponse, note: Note): readonly JsonWebKey[] | undefined {
  const { status } = response;
  const set = readDeclaredJson(response)?.keys;
  const found = Array.isArray(set) ? set.filter(isKey) : undefined;
  const keys = status === 200 ? found : undefined;
  createChecklist(note).observe("keys-readable", keys !== undefined, {
    expected: "status 200 with a JWK Set",
    actual: `status ${status} with ${found === undefined ? "no JWK Set" : `a JWK Set of ${found.length}`}`,
  });
  if (keys !== undefined) {
    noteAction(note, "keys-stored", { gains: [open("jwks", JSON.stringify({ keys }))] });
  }
  return keys;
}

/** Is it a JWK, as far as its one required member says (RFC 7517 §4.1)? */
export function isKey(value: unknown): value is JsonWebKey {
  return typeof value === "object" && value !== null && "kty" in value && typeof value.kty === "string";
}
