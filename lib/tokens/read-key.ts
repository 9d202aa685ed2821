/**
 * What a person puts in as a key: a JWK or a JWK Set (RFC 7517), PEM (RFC 7468), or a secret as text, base64 or hex. What is no key is
 * told apart from what is a broken one. An address is not followed: nothing here asks anybody.
 */
import { encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { importDer } from "@/lib/oauth/key-material";
import { readBase64url } from "./base64url-part";
import { type JsonFault, readJsonSource } from "./json-source";
import { findMissingMember, type MissingMember } from "./jwk-members";
import { type PemBlock, readPem } from "./pem";

export const secretEncodings = ["text", "base64", "hex"] as const;

export type SecretEncoding = (typeof secretEncodings)[number];

export type KeyProblem =
  | { readonly kind: "address" | "ssh" | "token" | "no-object" | "empty-set" }
  | { readonly kind: "pem-encrypted" | "pem-other" | "pem-unsupported"; readonly label: string }
  | { readonly kind: "pem-broken"; readonly label: string; readonly at?: number }
  | { readonly kind: "json"; readonly fault: JsonFault }
  | { readonly kind: "member"; readonly missing: MissingMember }
  | { readonly kind: "base64" | "hex"; readonly at: number; readonly character: string }
  | { readonly kind: "hex-half" };

export type KeyReading =
  | { readonly kind: "none" }
  | {
      readonly kind: "keys";
      readonly source: "jwk" | "jwk-set" | "pem" | "secret";
      readonly keys: readonly [JsonWebKey, ...JsonWebKey[]];
      /** Members of a set, or blocks of a file, that are no keys that can be used here. */
      readonly passedOver: number;
    }
  | { readonly kind: "problem"; readonly problem: KeyProblem };

/** What somebody gave to verify with, and what it was read as. */
export interface GivenKey {
  readonly text: string;
  readonly encoding: SecretEncoding;
  readonly reading: KeyReading;
}

export async function readKey(text: string, encoding: SecretEncoding): Promise<KeyReading> {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "none" };
  if (/-----BEGIN /.test(trimmed)) return readPemKeys(text);
  if (/^[{[]/.test(trimmed)) return readJsonKeys(trimmed);
  if (/^https?:\/\/\S+$/i.test(trimmed)) return problem({ kind: "address" });
  if (/^(?:ssh|ecdsa)-\S+ AAAA/.test(trimmed)) return problem({ kind: "ssh" });
  if (/^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(trimmed)) return problem({ kind: "token" });
  return readSecret(text, encoding);
}

function problem(of: KeyProblem): KeyReading {
  return { kind: "problem", problem: of };
}

/** A secret is taken as it stands, with every blank, where it is text. */
function readSecret(text: string, encoding: SecretEncoding): KeyReading {
  const bytes = decodeSecret(text, encoding);
  if (!(bytes instanceof Uint8Array)) return problem(bytes);
  const key: JsonWebKey = { kty: "oct", k: encodeBase64url(bytes) };
  return { kind: "keys", source: "secret", keys: [key], passedOver: 0 };
}

function decodeSecret(text: string, encoding: SecretEncoding): Uint8Array | KeyProblem {
  if (encoding === "text") return new TextEncoder().encode(text);
  const compact = text.replace(encoding === "hex" ? /^\s*0x|[\s:]/gi : /\s/g, "");
  if (encoding === "hex") return decodeHex(compact);
  const { bytes, problems } = readBase64url(compact);
  const [mistake] = problems.filter(({ kind }) => kind === "character" || kind === "left-over");
  return mistake === undefined
    ? bytes
    : { kind: "base64", at: mistake.at, character: compact.charAt(mistake.at) };
}

function decodeHex(text: string): Uint8Array | KeyProblem {
  const at = text.search(/[^0-9a-f]/i);
  if (at >= 0) return { kind: "hex", at, character: text.charAt(at) };
  if (text.length % 2 === 1) return { kind: "hex-half" };
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function readJsonKeys(text: string): KeyReading {
  const { fault } = readJsonSource(text);
  if (fault !== undefined) return problem({ kind: "json", fault });
  const value: unknown = JSON.parse(text);
  const set = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value.keys)
      ? value.keys
      : undefined;
  if (set === undefined) return isRecord(value) ? readJwk(value) : problem({ kind: "no-object" });
  const [first, ...rest] = set.filter(isRecord).filter(isJwk);
  if (first === undefined) return problem({ kind: "empty-set" });
  return {
    kind: "keys",
    source: "jwk-set",
    keys: [first, ...rest],
    passedOver: set.length - rest.length - 1,
  };
}

function readJwk(value: Readonly<Record<string, unknown>>): KeyReading {
  const missing = findMissingMember(value);
  if (missing !== undefined || !isJwk(value))
    return problem({ kind: "member", missing: missing ?? { name: "kty" } });
  return { kind: "keys", source: "jwk", keys: [value], passedOver: 0 };
}

function isJwk(value: Readonly<Record<string, unknown>>): value is JsonWebKey {
  return findMissingMember(value) === undefined;
}

async function readPemKeys(text: string): Promise<KeyReading> {
  const blocks = readPem(text);
  const read = await Promise.all(blocks.map(importBlock));
  const [first, ...rest] = read.filter((key) => key !== undefined);
  if (first !== undefined) {
    return { kind: "keys", source: "pem", keys: [first, ...rest], passedOver: read.length - rest.length - 1 };
  }
  return problem(describeBlocks(blocks));
}

function importBlock(block: PemBlock): Promise<JsonWebKey | undefined> {
  if (block.kind !== "key" || block.key.family === "other") return Promise.resolve(undefined);
  return importDer(block.key.der, block.key.encoding, block.key.family);
}

function describeBlocks(blocks: readonly PemBlock[]): KeyProblem {
  const block = blocks.find(({ kind }) => kind !== "other") ?? blocks[0];
  if (block === undefined) return { kind: "pem-broken", label: "" };
  const { label } = block;
  if (block.kind === "encrypted") return { kind: "pem-encrypted", label };
  if (block.kind === "other") return { kind: "pem-other", label };
  if (block.kind === "key") return { kind: "pem-unsupported", label };
  return { kind: "pem-broken", label, ...(block.at === undefined ? {} : { at: block.at }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
