/**
 * The signatures and verifications of a piece of work, as they really happened, and the same by jose alone. What work asks of Node's
 * crypto is written down while it runs: nothing is guessed from what it says. HMACs (RFC 7518 §3.2) are not counted, and no flow
 * makes one unless its options ask for it.
 */
import type { KeyObject } from "node:crypto";
import { CompactSign, compactVerify, importJWK } from "jose";
import type { Candidate } from "../../support/bench.ts";

interface Signing {
  readonly input: string;
  readonly key: KeyObject;
}

interface Verifying extends Signing {
  readonly signature: string;
}

interface Operations {
  readonly signings: readonly Signing[];
  readonly verifyings: readonly Verifying[];
}

interface Given {
  readonly key: KeyObject;
}

/** Runs the work once and writes down what it signs and verifies. Nothing else may be at work meanwhile. */
export async function recordSignatures(work: () => Promise<unknown>): Promise<Operations> {
  const node = process.getBuiltinModule("node:crypto");
  const { sign, verify } = node;
  const [signings, verifyings]: [Signing[], Verifying[]] = [[], []];
  const signed = (hash: string | null, input: Buffer, given: Given) => {
    signings.push({ input: String(input), key: given.key });
    return sign(hash, input, given);
  };
  const verified = (hash: string | null, input: Buffer, given: Given, signature: Buffer) => {
    const text = signature.toString("base64url");
    verifyings.push({ input: String(input), key: given.key, signature: text });
    return verify(hash, input, given, signature);
  };
  Object.assign(node, { sign: signed, verify: verified });
  try {
    await work();
  } finally {
    Object.assign(node, { sign, verify });
  }
  return { signings, verifyings };
}

/** The same again by jose, one after the other, with keys that are imported; undefined where there is none. */
export async function repeatByJose({ signings, verifyings }: Operations): Promise<Candidate | undefined> {
  const again = [
    ...(await Promise.all(signings.map(repeatSigning))),
    ...(await Promise.all(verifyings.map(repeatVerifying))),
  ];
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

async function repeatSigning({ input, key }: Signing): Promise<() => Promise<unknown>> {
  const [header = "", payload = ""] = input.split(".").map((part) => Buffer.from(part, "base64url"));
  const { alg, ...others } = JSON.parse(String(header)) as { readonly alg: string };
  const imported = await importJWK(key.export({ format: "jwk" }), alg);
  const content = new Uint8Array(Buffer.from(payload));
  return () => new CompactSign(content).setProtectedHeader({ alg, ...others }).sign(imported);
}

async function repeatVerifying({ input, key, signature }: Verifying): Promise<() => Promise<unknown>> {
  const [header = ""] = input.split(".");
  const { alg } = JSON.parse(String(Buffer.from(header, "base64url"))) as { readonly alg: string };
  const imported = await importJWK(key.export({ format: "jwk" }), alg);
  return () => compactVerify(`${input}.${signature}`, imported, { algorithms: [alg] });
}
