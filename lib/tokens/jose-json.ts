/**
 * The JSON serializations of JWS and JWE (RFC 7515 §7.2, RFC 7516 §7.2) written compactly, where that loses nothing: one signature or
 * one recipient, and a header that is protected as a whole.
 */

/** Is it some, be it such that compact serialization has no place for it? */
export function isJoseJson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { payload, signature, signatures, ciphertext, recipients } = value;
  if (Array.isArray(signatures)) return typeof payload === "string";
  const isMarked = [value.protected, value.header, value.unprotected, recipients].some(
    (one) => one !== undefined,
  );
  return isMarked && [signature, ciphertext].some((one) => typeof one === "string");
}

/** The compact serialization, or undefined where the value is no such thing or does not fit into it. */
export function readJoseJson(value: unknown): string | undefined {
  if (!isRecord(value) || isMixture(value)) return undefined;
  const [signature, ...others] = Array.isArray(value.signatures) ? value.signatures : [];
  const [recipient, ...more] = Array.isArray(value.recipients) ? value.recipients : [];
  if (others.length > 0 || more.length > 0) return undefined;
  const flat = {
    ...value,
    ...select(signature, ["protected", "header", "signature"]),
    ...select(recipient, ["header", "encrypted_key"]),
  };
  if (flat.header !== undefined || flat.unprotected !== undefined || flat.aad !== undefined) return undefined;
  return (
    join([flat.protected, flat.payload, flat.signature]) ??
    join([flat.protected, flat.encrypted_key ?? "", flat.iv, flat.ciphertext, flat.tag])
  );
}

/**
 * What has its place in a list must not stand beside it as well (RFC 7515 §7.2.2, RFC 7516 §7.2.2): one of them could be judged, and the
 * other read.
 */
function isMixture(value: Readonly<Record<string, unknown>>): boolean {
  const has = (name: string) => value[name] !== undefined;
  return (
    (has("signatures") && ["protected", "header", "signature"].some(has)) ||
    (has("recipients") && ["header", "encrypted_key"].some(has))
  );
}

/** What has its place in a list. Other members are ignored there (RFC 7515 §7.2.1, RFC 7516 §7.2.1), also by the names of those beside it. */
function select(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(names.filter((name) => name in value).map((name) => [name, value[name]]));
}

function join(parts: readonly unknown[]): string | undefined {
  return parts.every((part) => typeof part === "string") ? parts.join(".") : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
