/** Verifies the tokens that occur in a transcript, for the screen that shows them: with the keys of the demo, by RFC 7515. */
import { type HttpRequest, type HttpResponse, isRequest } from "@/lib/http/message";
import { publicKey } from "@/lib/oauth/jwt";
import { verifyJwts } from "@/lib/oauth/occurring-jwts";
import { contentOf } from "@/lib/transcript/messages";
import type { Verification } from "@/lib/transcript/run";
import type { Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { demoClientKey, demoCompanyKey, demoProofKey, demoSigningKeys } from "./demo-keys";

const keys = [...Object.values(demoSigningKeys), demoClientKey, demoCompanyKey, demoProofKey].map(publicKey);

/** By token, in the order in which the tokens occur. */
export function verifyTokens(transcript: Transcript): Promise<Readonly<Record<string, Verification>>> {
  return verifyJwts(transcript.flatMap(selectTexts).join("\n"), keys);
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
