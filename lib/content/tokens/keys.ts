/** What a key is, in a line, and what is wrong with one. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { KeyFacts } from "@/lib/tokens/jwk-members";
import type { KeyProblem } from "@/lib/tokens/read-key";
import { describeFault, quote } from "./faults";

/** `EC P-256 public key demo-es256`, `secret of 152 bits`. */
export function nameKey({ kty, crv, bits, kid, isPrivate }: KeyFacts): string {
  if (kty === "oct") return `secret of ${bits} bits${kid === undefined ? "" : `, \`${kid}\``}`;
  const kind = kty === "RSA" ? `RSA ${isPrivate ? "private" : "public"} key of ${bits} bits` : undefined;
  const named = kind ?? `${crv ?? kty} ${isPrivate ? "private" : "public"} key`;
  return kid === undefined ? named : `${named}, \`${kid}\``;
}

export interface DescribedKeyProblem {
  readonly text: string;
  readonly spec?: SpecReference;
}

/** Of a key that was read and fails at what it says that it is for. */
export const uselessKey: DescribedKeyProblem = {
  text: "This key cannot be used as it stands: its numbers are broken, or do not belong together.",
  spec: "RFC 7518 §6",
};

export function describeKeyProblem(problem: KeyProblem): DescribedKeyProblem {
  switch (problem.kind) {
    case "address":
      return {
        text: "This is an address, and this page asks nobody. Open it yourself, and paste what you find there.",
      };
    case "ssh":
      return { text: "This is a key as OpenSSH writes it. `ssh-keygen -e -m PKCS8 -f` writes it as PEM." };
    case "token":
      return { text: "This is a token. The token goes into the box above, and its key into this one." };
    case "no-object":
      return { text: "This is JSON, but neither a key nor a set of keys.", spec: "RFC 7517 §4" };
    case "empty-set":
      return { text: "There is no key in this set that can be used.", spec: "RFC 7517 §5" };
    case "pem-encrypted":
      return {
        text: "This key is locked with a passphrase. `openssl pkey -in` unlocks it.",
        spec: "RFC 7468 §11",
      };
    case "pem-other":
      return { text: `\`${problem.label}\` holds no key that could be used here.`, spec: "RFC 7468 §2" };
    case "pem-unsupported":
      return {
        text: `The key in this \`${problem.label}\` is of a kind or on a curve that browsers do not have.`,
        spec: "RFC 7518 §6",
      };
    case "pem-broken":
      return {
        text:
          problem.at === undefined
            ? `The \`${problem.label || "BEGIN"}\` block is cut off, or holds something other than it says.`
            : `Character ${problem.at + 1} of the text is not base64. The block is broken there.`,
        spec: "RFC 7468 §2",
      };
    case "json":
      return { text: describeFault(problem.fault), spec: "RFC 7517 §4" };
    case "member":
      return problem.missing.kty === undefined
        ? {
            text: "A key must say its type in `kty`. Of all types RSA, EC, OKP and oct are read here.",
            spec: "RFC 7517 §4.1",
          }
        : {
            text: `A key of type ${problem.missing.kty} needs \`${problem.missing.name}\`, which is missing or not base64url.`,
            spec: problem.missing.kty === "OKP" ? "RFC 8037 §2" : "RFC 7518 §6",
          };
    case "base64":
      return {
        text: `Character ${problem.at + 1} is ${quote(problem.character)}, which is not base64.`,
        spec: "RFC 4648 §4",
      };
    case "hex":
      return {
        text: `Character ${problem.at + 1} is ${quote(problem.character)}, which is not a hexadecimal digit.`,
        spec: "RFC 4648 §8",
      };
    case "hex-half":
      return { text: "A byte has two hexadecimal digits, and here one is left over.", spec: "RFC 4648 §8" };
  }
}
