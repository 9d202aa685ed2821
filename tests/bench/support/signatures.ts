/**
 * The signatures and verifications of a piece of work, as they really happened, and the same by jose alone. What work asks of WebCrypto is
 * written down while it runs: nothing is guessed from what it says. HMACs (RFC 7518 §3.2) are not counted, and no flow makes one
 * unless its options ask for it.
 */
import { CompactSign, compactVerify } from "jose";
import type { Candidate } from "../../support/bench.ts";

interface Signing {
  readonly input: string;
  readonly key: CryptoKey;
}

interface Verifying extends Signing {
  readonly signature: string;
}

interface Operations {
  readonly signings: readonly Signing[];
  readonly verifyings: readonly Verifying[];
}

type Sign = SubtleCrypto["sign"];
type Verify = SubtleCrypto["verify"];

/** Runs the work once and writes down what it signs and verifies. Nothing else may be at work meanwhile. */
export async function recordSignatures(work: () => Promise<unknown>): Promise<Operations> {
  const { subtle } = crypto;
  const [signings, verifyings]: [Signing[], Verifying[]] = [[], []];
  const sign: Sign = (algorithm, key, input) => {
    if (key.type === "private") signings.push({ input: readText(input), key });
    return SubtleCrypto.prototype.sign.call(subtle, algorithm, key, input);
  };
  const verify: Verify = (algorithm, key, signature, input) => {
    const text = readBytes(signature).toString("base64url");
    if (key.type === "public") verifyings.push({ input: readText(input), key, signature: text });
    return SubtleCrypto.prototype.verify.call(subtle, algorithm, key, signature, input);
  };
  Object.defineProperties(subtle, {
    sign: { value: sign, configurable: true },
    verify: { value: verify, configurable: true },
  });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(subtle, "sign");
    Reflect.deleteProperty(subtle, "verify");
  }
  return { signings, verifyings };
}

function readBytes(source: BufferSource): Buffer {
  if (source instanceof ArrayBuffer) return Buffer.from(source);
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
}

function readText(source: BufferSource): string {
  return readBytes(source).toString();
}

/** The same again by jose, one after the other, with the keys that are imported; undefined where there is none. */
export function repeatByJose({ signings, verifyings }: Operations): Candidate | undefined {
  const again = [...signings.map(repeatSigning), ...verifyings.map(repeatVerifying)];
  if (again.length === 0) return undefined;
  return {
    name: `jose: ${count(signings.length, "signature")}, ${count(verifyings.length, "verification")}`,
    async run() {
      for (const repeat of again) await repeat();
    },
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function repeatSigning({ input, key }: Signing): () => Promise<unknown> {
  const [header = "", payload = ""] = input.split(".").map((part) => Buffer.from(part, "base64url"));
  const protectedHeader = JSON.parse(String(header)) as { readonly alg: string };
  const content = new Uint8Array(Buffer.from(payload));
  return () => new CompactSign(content).setProtectedHeader(protectedHeader).sign(key);
}

function repeatVerifying({ input, key, signature }: Verifying): () => Promise<unknown> {
  const [header = ""] = input.split(".");
  const { alg } = JSON.parse(String(Buffer.from(header, "base64url"))) as { readonly alg: string };
  return () => compactVerify(`${input}.${signature}`, key, { algorithms: [alg] });
}
