/** Why a signature does not hold, or a token cannot be decrypted: one sentence or two for each cause that can be found. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { Misfit } from "@/lib/tokens/misfit";
import type { Reason } from "@/lib/tokens/verdict";

export interface DescribedReason {
  readonly text: string;
  readonly spec?: SpecReference;
}

const encodings = { text: "text", base64: "base64", hex: "hexadecimal digits" } as const;

/** `alg` is the header's. */
export function describeReason(reason: Reason, alg: string, isEncrypted: boolean): DescribedReason {
  switch (reason.kind) {
    case "misfit":
      return describeMisfit(reason.misfit, alg, isEncrypted);
    case "other-kid":
      return {
        text: `The token names the key \`${reason.kid}\`. Here ${reason.has.length === 1 ? "there is" : "there are"} ${list(reason.has)}.`,
        spec: "RFC 7515 §4.1.4",
      };
    case "unreadable-signature":
      return {
        text: "The third part is not base64url to its end, so there is no signature to check.",
        spec: "RFC 7515 §5.2",
      };
    case "spelling":
      return isEncrypted
        ? {
            text: "A part is written with padding, in plain base64 or with other characters. A token has base64url without `=`, and must be refused otherwise.",
            spec: "RFC 7516 §5.2",
          }
        : {
            text: "The signature would be right, but a part is written with padding, in plain base64 or with other characters. A token has base64url without `=`, and must be refused otherwise.",
            spec: "RFC 7515 §5.2",
          };
    case "broken-part":
      return {
        text: "The signature would be right, but what it is over is broken: a header must be JSON in UTF-8, and each part base64url to its end. It must be refused.",
        spec: "RFC 7515 §5.2",
      };
    case "signature-length":
      return {
        text: `The signature has ${reason.has} bytes, and with this key ${alg} makes ${reason.needs}. ${reason.has < reason.needs ? "It was cut off." : "It is another algorithm’s, or something was added."}`,
        spec: alg.startsWith("Ed") ? "RFC 8037 §3.1" : "RFC 7518 §3",
      };
    case "secret-reading":
      return describeSecret(reason);
    case "other-algorithm":
      return {
        text: `The signature fits this key by ${reason.alg}, while the header says ${alg}. A recipient goes by the header, and refuses it.`,
        spec: "RFC 8725 §3.1",
      };
    case "asn1-signature":
      return {
        text: "The signature is right, and written in the wrong way: as ASN.1. In a token the two numbers stand side by side, without it.",
        spec: "RFC 7518 §3.4",
      };
    case "public-key-as-secret":
      return {
        text: "**This token is forged.** Whoever made it took the text of the public key, which everyone may know, as the secret of an HMAC. A server that lets the token choose the algorithm falls for it.",
        spec: "RFC 8725 §2.1",
      };
    case "signature-of-sample":
      return {
        text: `The signature was made with this key, for another token: \`${reason.payload}\`. It was copied, and the claims were changed.`,
        spec: "RFC 7515 §5.2",
      };
    case "unusable-key":
      return {
        text: "The key cannot be used: its numbers do not make a key, or this browser does not have the algorithm.",
        spec: "RFC 7518 §6",
      };
    case "secret-length":
      return {
        text: `The secret has ${reason.has} bits, and this encryption needs exactly ${reason.needs}.`,
        spec: alg === "dir" ? "RFC 7518 §4.5" : alg.includes("GCM") ? "RFC 7518 §4.7" : "RFC 7518 §4.4",
      };
    case "mismatch":
      return isEncrypted
        ? {
            text: "Either it was encrypted for another key, or something in it was changed. Which of the two cannot be known.",
            spec: "RFC 7516 §5.2",
          }
        : {
            text: "Either another key signed it, or something in it was changed afterwards. Which of the two cannot be known.",
            spec: "RFC 7515 §5.2",
          };
  }
}

function describeSecret({ change, encoding }: Extract<Reason, { kind: "secret-reading" }>): DescribedReason {
  const spec = "RFC 7518 §3.2";
  if (change === "trimmed") return { text: "It is right without the spaces around the secret.", spec };
  if (change === "line-break")
    return { text: "It is right with a line break at the end of the secret, as a file has it.", spec };
  return { text: `It is right if the secret is read as ${encodings[encoding]}.`, spec };
}

function describeMisfit(misfit: Misfit, alg: string, isEncrypted: boolean): DescribedReason {
  switch (misfit.kind) {
    case "type":
      return {
        text: `${alg} needs ${nameType(alg === "EdDSA" ? "EdDSA" : misfit.needs)}, and this is ${nameType(misfit.has)}.`,
        spec: isEncrypted ? "RFC 7518 §4.1" : "RFC 8725 §3.1",
      };
    case "curve":
      return describeCurve(misfit, alg, isEncrypted);
    case "curve-left-out":
      return {
        text: `${alg} takes a key on ${misfit.has} as well, but this page does not have that curve. Nothing is known of the signature.`,
        spec: "RFC 8037 §3.1",
      };
    case "algorithm":
      return {
        text: `This key is for ${misfit.says} alone, as its \`alg\` says, and the token names ${alg}.`,
        spec: "RFC 7517 §4.4",
      };
    case "use":
      return {
        text: `This key is for another purpose, as its \`use\` says: \`${misfit.says}\`.`,
        spec: "RFC 7517 §4.2",
      };
    case "operations":
      return {
        text: `This key is for other operations, as its \`key_ops\` say: \`${misfit.says}\`.`,
        spec: "RFC 7517 §4.3",
      };
    case "bits":
      return {
        text: `This key has ${misfit.has} bits, and ${alg} needs at least ${misfit.needs}. It is not even tried.`,
        spec: sectionOfKeySize(alg),
      };
    case "public":
      return isEncrypted
        ? {
            text: "This is the public key, which encrypts. To decrypt, you need the private key.",
            spec: "RFC 7516 §5.2",
          }
        : {
            text: "This is the public key, which verifies. To sign, you need the private key.",
            spec: "RFC 7515 §5.1",
          };
  }
}

function describeCurve(
  { needs, has }: Extract<Misfit, { kind: "curve" }>,
  alg: string,
  isEncrypted: boolean,
): DescribedReason {
  if (isEncrypted)
    return {
      text: `The token was made for a key on the curve ${needs}, as its \`epk\` says, and this one is on ${has}.`,
      spec: "RFC 7518 §4.6.1.1",
    };
  return {
    text: `${alg} needs a key on the curve ${alg === "EdDSA" ? "Ed25519 or Ed448" : needs}, and this one is on ${has}.`,
    spec: alg === "EdDSA" ? "RFC 8037 §3.1" : alg === "Ed25519" ? "RFC 9864 §2.2" : "RFC 7518 §3.4",
  };
}

/** Where an RSA algorithm demands 2048 bits of its key. */
export function sectionOfKeySize(alg: string): SpecReference {
  if (alg.startsWith("PS")) return "RFC 7518 §3.5";
  return alg.startsWith("RS") && !alg.startsWith("RSA") ? "RFC 7518 §3.3" : "RFC 7518 §4.3";
}

const typeNames: Readonly<Record<string, string>> = {
  RSA: "an RSA key",
  EC: "an EC key",
  OKP: "an Ed25519 key",
  EdDSA: "an Ed25519 or Ed448 key",
  oct: "a secret",
  "EC or OKP": "an EC, X25519 or X448 key",
};

/** `type` is a `kty`, or the curve of a key that is an `OKP`. */
function nameType(type: string): string {
  return Object.hasOwn(typeNames, type) ? `${typeNames[type]}` : `an ${type} key`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
