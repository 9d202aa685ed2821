/**
 * A DPoP proof as a JWT (RFC 9449 §4.2; §4.3, items 1 to 7): one, well formed, of its type, and signed with the private half
 * of the key that it carries. What it is a proof for is judged in dpop-rules.ts.
 */

import { type HttpRequest, readHeaders } from "@/lib/http/message";
import type { Checklist } from "./checklist";
import { inDigits, inWords, isTokenType } from "./claims";
import type { Refusal } from "./error";
import type { JsonWebKey } from "./json-web-key";
import type { JsonObject } from "./jwt";
import { type DecodedJwt, publicKey, readJwt, verifySignature } from "./jwt";
import { nameKey } from "./key-choice";
import { verifiedAlgorithms } from "./signing-algorithms";

export type Refuse = (description: string) => Refusal;

/** The claims of the proof, and the key that made it. */
export async function checkProofJwt(
  request: HttpRequest,
  checks: Checklist,
  refuse: Refuse,
): Promise<{ readonly claims: JsonObject; readonly key: JsonWebKey }> {
  const { proof, decoded } = checkReadable(request, checks, refuse);
  checkHeader(decoded.header, checks, refuse);
  return { claims: decoded.payload, key: await checkKey(proof, decoded.header, checks, refuse) };
}

/** Items 1 to 3. */
function checkReadable(
  request: HttpRequest,
  checks: Checklist,
  refuse: Refuse,
): { readonly proof: string; readonly decoded: DecodedJwt } {
  const fields = readHeaders(request, "DPoP");
  const [proof] = fields;
  checks.demand(
    "dpop-proof-once",
    proof !== undefined && fields.length === 1,
    refuse("There must be exactly one DPoP proof"),
    { expected: "one DPoP field", actual: `${fields.length} DPoP fields` },
  );
  const decoded = readJwt(proof);
  checks.demand("dpop-proof-readable", decoded !== undefined, refuse("The DPoP proof is not a JWT"), {
    expected: "a signed JWT",
    actual: decoded === undefined ? proof : "a JWT",
  });
  const { jti, htm, htu, iat } = decoded.payload;
  const bad = Object.entries({ jti, htm, htu, iat }).filter(([name, claim]) =>
    name === "iat" ? typeof claim !== "number" : typeof claim !== "string" || claim === "",
  );
  checks.demand("dpop-proof-claims", bad.length === 0, refuse("The DPoP proof lacks a claim"), {
    expected: "jti, htm and htu as text, iat as a number",
    actual: bad.map(([name, claim]) => `${name} ${inDigits(claim)}`).join(", ") || "all of them",
  });
  return { proof, decoded };
}

/** Items 4 and 5. The type is that of a media type, in any letters (RFC 7515 §4.1.9). */
function checkHeader({ typ, alg }: JsonObject, checks: Checklist, refuse: Refuse): void {
  checks.demand(
    "dpop-proof-type",
    isTokenType(typ, "dpop+jwt"),
    refuse("The typ of the DPoP proof is not dpop+jwt"),
    { expected: "dpop+jwt", actual: inWords(typ) },
  );
  checks.demand(
    "dpop-proof-algorithm",
    verifiedAlgorithms.some((one) => one === alg),
    refuse("The alg of the DPoP proof is not a supported asymmetric one"),
    { expected: verifiedAlgorithms.join(" or "), actual: inWords(alg) },
  );
}

/** Items 6 and 7. The key needs no name: the proof is verified with the one that it carries. */
async function checkKey(
  proof: string,
  { jwk, kid }: JsonObject,
  checks: Checklist,
  refuse: Refuse,
): Promise<JsonWebKey> {
  checks.demand("dpop-proof-key", isPublicKey(jwk), refuse("The jwk of the DPoP proof is not a public key"), {
    expected: "a public key",
    actual: isPublicKey(jwk) ? "a public key" : "none, or one with private members",
  });
  const { verified } = await verifySignature(proof, [nameKey(jwk, kid)]);
  checks.demand("dpop-proof-signature", verified, refuse("The signature of the DPoP proof is not good"), {
    expected: "a signature by the key in jwk",
    actual: verified ? "such a signature" : "another",
  });
  return jwk;
}

function isPublicKey(jwk: unknown): jwk is JsonWebKey {
  if (typeof jwk !== "object" || jwk === null || !("kty" in jwk)) return false;
  const { kty } = jwk;
  if (typeof kty !== "string" || kty === "oct") return false;
  return Object.keys(publicKey({ ...jwk, kty })).length === Object.keys(jwk).length;
}
