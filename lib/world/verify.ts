/** Verifies the tokens that occur in a transcript, for the screen that shows them: with the keys of the demo, by RFC 7515. */
import { publicKey, readJwt, verifySignature } from "@/lib/oauth/jwt";
import type { Verification } from "@/lib/transcript/run";
import type { Transcript } from "@/lib/transcript/types";
import { demoClientKey, demoSigningKeys } from "./demo-keys";

const keys = [...Object.values(demoSigningKeys), demoClientKey].map(publicKey);
const compactJwt = /eyJ[\w-]*\.[\w-]*\.[\w-]*/g;

/** By token, in the order in which the tokens occur. */
export async function verifyTokens(transcript: Transcript): Promise<Readonly<Record<string, Verification>>> {
  const tokens = new Set(transcript.flatMap((entry) => textOf(entry).match(compactJwt) ?? []));
  const verified = await Promise.all([...tokens].map(async (token) => [token, await verify(token)] as const));
  return Object.fromEntries(verified);
}

function textOf(entry: Transcript[number]): string {
  if (entry.kind === "sent" || entry.kind === "edited") return JSON.stringify(entry);
  return "";
}

async function verify(token: string): Promise<Verification> {
  const algorithm = String(readJwt(token)?.header.alg ?? "none");
  const result = await verifySignature(token, keys);
  if (!result.verified) return { verified: false, algorithm, reason: result.reason };
  return { verified: true, algorithm, ...(result.key.kid === undefined ? {} : { keyId: result.key.kid }) };
}
