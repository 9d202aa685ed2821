/**
 * SHA-2 of bytes, or of a text in UTF-8 (RFC 6234), as PKCE, `at_hash` and DPoP want it. Node's own hash answers at once and is taken where there is
 * one; WebCrypto, which browsers have as well, makes each a job for another thread, and that costs ten times the hash.
 */
type Algorithm = "SHA-256" | "SHA-512";

const node = globalThis.process?.getBuiltinModule?.("node:crypto");

export async function digest(
  algorithm: Algorithm,
  data: string | Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  if (node !== undefined) return node.hash(algorithm, data, "buffer");
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}
