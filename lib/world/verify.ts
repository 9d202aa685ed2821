/** Verifies the tokens that occur in a transcript, for the screen that shows them: with the keys of the demo, by RFC 7515. */
import { type HttpRequest, type HttpResponse, isRequest } from "@/lib/http/message";
import { publicKey, readJwt } from "@/lib/oauth/jwt";
import { verifyJwts } from "@/lib/oauth/occurring-jwts";
import { contentOf } from "@/lib/transcript/messages";
import type { Verification } from "@/lib/transcript/run";
import type { Transcript, TranscriptEntry } from "@/lib/transcript/types";
import {
  demoClientKey,
  demoCompanyKey,
  demoNotesKeys,
  demoNotesSecret,
  demoProofKey,
  demoSigningKeys,
} from "./demo-keys";

const keys = [
  ...[...Object.values(demoSigningKeys), demoClientKey, demoCompanyKey, demoProofKey].map(publicKey),
  publicKey(demoNotesKeys.RS256),
  demoNotesKeys.HS256,
];

/** By token, in the order in which the tokens occur. */
export async function verifyTokens(transcript: Transcript): Promise<Readonly<Record<string, Verification>>> {
  const found = await verifyJwts(transcript.flatMap(selectTexts).join("\n"), keys);
  const entries = Object.entries(found).map(([token, one]) => [token, { ...one, ...secretFor(token) }]);
  return Object.fromEntries(entries);
}

/** What verifies an HMAC is a secret, which is told here alone: it is the demo's, and public. */
function secretFor(token: string): Pick<Verification, "key"> {
  const { alg, kid } = readJwt(token)?.header ?? {};
  return alg === "HS256" && kid === demoNotesKeys.HS256.kid ? { key: demoNotesSecret } : {};
}

function selectTexts(entry: TranscriptEntry): readonly string[] {
  if (entry.kind === "sent") return textsOf(contentOf(entry.message));
  return entry.kind === "edited" ? [...textsOf(entry.before), ...textsOf(entry.after)] : [];
}

/** All in which a token can stand. */
function textsOf(content: HttpRequest | HttpResponse): readonly string[] {
  const url = isRequest(content) ? content.url : "";
  return [url, ...content.headers.flat(), content.body];
}
