/**
 * As much of DER (X.690) as keys in files need: the family that an encoding names (RFC 5280 §4.1.2.7, RFC 8410 §3), the key inside of a
 * certificate, and the older encodings of RSA (RFC 8017 §A.1) and EC keys (RFC 5915 §3) wrapped as the newer ones. Nothing here throws.
 */
import type { KeyEncoding, KeyFamily } from "@/lib/oauth/key-material";

export interface EncodedKey {
  readonly der: Uint8Array;
  readonly encoding: KeyEncoding;
  /** `other`: an algorithm or a curve that is not read here, such as RSASSA-PSS, DSA or Ed448. */
  readonly family: KeyFamily | "other";
}

interface Element {
  readonly tag: number;
  /** With tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

const sequence = 0x30;
const integer = 0x02;
const octets = 0x04;
const identifier = 0x06;
/** `[0] EXPLICIT`: the version of a certificate, the curve of an EC private key. */
const context0 = 0xa0;

/** The elements that stand one after the other; undefined where the bytes are no DER. */
function readElements(bytes: Uint8Array): readonly Element[] | undefined {
  const elements: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag = 0, first = 0] = bytes.subarray(at);
    const count = first < 0x80 ? 0 : first - 0x80;
    const size = bytes.subarray(at + 2, at + 2 + count);
    const length = count === 0 ? first : size.reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + count;
    if (count > 4 || start + length > bytes.length) return undefined;
    elements.push({
      tag,
      whole: bytes.subarray(at, start + length),
      content: bytes.subarray(start, start + length),
    });
    at = start + length;
  }
  return elements;
}

function readSequence(bytes: Uint8Array): readonly Element[] | undefined {
  const [outer, ...others] = readElements(bytes) ?? [];
  return outer?.tag === sequence && others.length === 0 ? readElements(outer.content) : undefined;
}

function write(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const size: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) size.unshift(rest & 0xff);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 + size.length, ...size];
  return Uint8Array.from([...head, ...contents.flatMap((content) => [...content])]);
}

const rsaOid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const ecOid = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

const families: readonly (readonly [family: KeyFamily, oid: readonly number[]])[] = [
  ["RSA", rsaOid],
  ["EC", ecOid],
  ["Ed25519", [0x2b, 0x65, 0x70]],
  ["X25519", [0x2b, 0x65, 0x6e]],
];

/** Of an AlgorithmIdentifier; undefined where it is none. */
function readFamily(algorithm: Element | undefined): EncodedKey["family"] | undefined {
  const [oid] = readElements(algorithm?.content ?? new Uint8Array()) ?? [];
  if (oid?.tag !== identifier) return undefined;
  return families.find(([, known]) => known.join() === oid.content.join())?.[0] ?? "other";
}

export function readPublicKey(der: Uint8Array): EncodedKey | undefined {
  const [algorithm] = readSequence(der) ?? [];
  const family = readFamily(algorithm);
  return family && { der, encoding: "spki", family };
}

export function readPrivateKey(der: Uint8Array): EncodedKey | undefined {
  const [version, algorithm] = readSequence(der) ?? [];
  const family = version?.tag === integer ? readFamily(algorithm) : undefined;
  return family && { der, encoding: "pkcs8", family };
}

/** The seventh field of the certificate's body or, where it has no version in front, the sixth. */
export function readCertificate(der: Uint8Array): EncodedKey | undefined {
  const [body] = readSequence(der) ?? [];
  const fields = readElements(body?.content ?? new Uint8Array()) ?? [];
  const key = fields[fields[0]?.tag === context0 ? 6 : 5];
  return key && readPublicKey(key.whole);
}

const zero = write(integer, Uint8Array.of(0));
const rsaAlgorithm = write(sequence, write(identifier, Uint8Array.from(rsaOid)), Uint8Array.of(0x05, 0x00));

/** `RSA PUBLIC KEY` of PKCS #1. */
export function wrapRsaPublicKey(der: Uint8Array): EncodedKey | undefined {
  if (readSequence(der)?.length !== 2) return undefined;
  const bits = write(0x03, Uint8Array.of(0), der);
  return { der: write(sequence, rsaAlgorithm, bits), encoding: "spki", family: "RSA" };
}

/** `RSA PRIVATE KEY` of PKCS #1. */
export function wrapRsaPrivateKey(der: Uint8Array): EncodedKey | undefined {
  if ((readSequence(der)?.length ?? 0) < 9) return undefined;
  return { der: write(sequence, zero, rsaAlgorithm, write(octets, der)), encoding: "pkcs8", family: "RSA" };
}

/** `EC PRIVATE KEY` of SEC 1, which names its curve inside. */
export function wrapEcPrivateKey(der: Uint8Array): EncodedKey | undefined {
  const curve = readSequence(der)?.find(({ tag }) => tag === context0);
  if (curve === undefined) return undefined;
  const algorithm = write(sequence, write(identifier, Uint8Array.from(ecOid)), curve.content);
  return { der: write(sequence, zero, algorithm, write(octets, der)), encoding: "pkcs8", family: "EC" };
}

/**
 * An ECDSA signature as R and S side by side (RFC 7518 §3.4), from the ASN.1 that OpenSSL and Java write (RFC 3279 §2.2.3).
 * Undefined where it is none, or does not fit into `length` bytes.
 */
export function unwrapEcdsaSignature(der: Uint8Array, length: number): Uint8Array | undefined {
  const numbers = readSequence(der);
  if (numbers?.length !== 2 || numbers.some(({ tag }) => tag !== integer)) return undefined;
  const raw = new Uint8Array(length);
  for (const [index, { content }] of numbers.entries()) {
    const digits = content.subarray(content[0] === 0 ? 1 : 0);
    if (digits.length > length / 2) return undefined;
    raw.set(digits, (index + 1) * (length / 2) - digits.length);
  }
  return raw;
}
