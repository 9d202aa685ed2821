/** Verifies the tokens that occur in a transcript, for the screen that shows them: with the keys of the demo, by RFC 7515. */
import { publicKey } from "@/lib/oauth/jwt";
import { verifyJwts } from "@/lib/oauth/occurring-jwts";
import type { Verification } from "@/lib/transcript/run";
import type { Transcript } from "@/lib/transcript/types";
import { demoClientKey, demoCompanyKey, demoProofKey, demoSigningKeys } from "./demo-keys";

const keys = [...Object.values(demoSigningKeys), demoClientKey, demoCompanyKey, demoProofKey].map(publicKey);

/** By token, in the order in which the tokens occur. */
export function verifyTokens(transcript: Transcript): Promise<Readonly<Record<string, Verification>>> {
  const shown = transcript.filter(({ kind }) => kind === "sent" || kind === "edited");
  return verifyJwts(shown.map((entry) => JSON.stringify(entry)).join("\n"), keys);
}
