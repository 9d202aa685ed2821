/** Proof Key for Code Exchange (RFC 7636): verifier and challenge, for the client who makes them and the server who compares. */
import { encodeBase64url } from "@/lib/http/base64";
import { digest } from "./digest";
import { type Random, randomText } from "./random";

/** 43 to 128 unreserved characters: the syntax of a code_verifier (§4.1) and of a code_challenge (§4.2) alike. */
export function isWellFormed(codeVerifierOrChallenge: string): boolean {
  return /^[A-Za-z0-9\-._~]{43,128}$/.test(codeVerifierOrChallenge);
}

/** The code_challenge of a verifier (§4.2). */
export async function deriveChallenge(verifier: string, method: "S256" | "plain"): Promise<string> {
  if (method === "plain") return verifier;
  return encodeBase64url(await digest("SHA-256", verifier));
}

/** A code_verifier of 32 random bytes, 43 characters (§4.1). */
export function createVerifier(random: Random): string {
  return randomText(random, "code_verifier", 32);
}
