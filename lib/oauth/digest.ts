/**
 * SHA-2 of a text in UTF-8 (RFC 6234), as PKCE, `at_hash` and DPoP want it. Node's own hash answers at once and is taken where there is
 * one; WebCrypto, which browsers have as well, makes each a job for another thread, and that costs ten times the hash.
 */
type Algorithm = "SHA-256" | "SHA-512";

const node = globalThis.process?.getBuiltinModule?.("node:crypto");

export async function digest(algorithm: Algorithm, text: string): Promise<Uint8Array> {
  if (node !== undefined) return node.hash(algorithm, text, "buffer");
  return new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
}
