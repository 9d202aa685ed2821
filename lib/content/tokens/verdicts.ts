/** The verdict on a token: a headline, and a sentence or two below it. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { Reason, Verdict } from "@/lib/tokens/verdict";

export interface VerdictWords {
  readonly tone: "good" | "bad" | "warn" | "neutral";
  readonly title: string;
  readonly text: string;
  readonly spec?: SpecReference;
}

/** `key` is the name of the key that held. */
export function describeVerdict(verdict: Verdict, key: string): VerdictWords {
  switch (verdict.kind) {
    case "opaque":
      return {
        tone: "neutral",
        title: "Opaque: there is nothing to decode",
        text: "It has no parts, so it is not a JWT. It may be a random string that only its issuer can look up, by introspection.",
        spec: "RFC 7662 §2",
      };
    case "partial":
      return describePartial(verdict.count);
    case "unreadable":
      return {
        tone: "bad",
        title: "The header cannot be read",
        text: "The first part of a token is JSON that says how it is secured. If this is a random string with dots in it, only its issuer knows what it means.",
        spec: "RFC 7515 §5.2",
      };
    case "unsecured":
      return {
        tone: "bad",
        title: "Not signed: anyone can write this",
        text: "The header says `alg` none. There is no signature to verify, whatever key you have.",
        spec: "RFC 7518 §3.6",
      };
    case "unsigned":
      return {
        tone: "warn",
        title: "Not signed yet",
        text: `The header says ${verdict.alg}, and the signature is empty. Sign it with a key, and it is a token.`,
        spec: "RFC 7515 §5.1",
      };
    case "unknown-algorithm":
      return describeUnknown(verdict);
    case "no-key":
      return {
        tone: "neutral",
        title: "Not verified: there is no key",
        text: verdict.hasOwnKey
          ? `The token brings a key of its own. That proves something only where the key is known from elsewhere, or where it is the very thing to be proved.`
          : `What it says is there for anyone to read, and for anyone to make up. With the key for ${verdict.alg} you can tell.`,
        spec: "RFC 7515 §5.2",
      };
    case "key-problem":
      return {
        tone: "neutral",
        title: "Not verified: the key cannot be read",
        text: "The token is read all the same. What is wrong with the key is said where it stands.",
      };
    case "critical":
      return describeCritical(verdict);
    case "verified":
      return {
        tone: "good",
        title: "The signature is right",
        text: describeVerified(verdict, key),
        spec: "RFC 7515 §5.2",
      };
    case "unfit":
      return { tone: "warn", title: titleOfUnfit(verdict.reasons[0]), text: "" };
    case "invalid":
      return { tone: "bad", title: "The signature is wrong", text: "" };
    case "encrypted":
      return {
        tone: "neutral",
        title: "Encrypted: only its header can be read",
        text: `It was encrypted by ${verdict.alg} and ${verdict.enc}. With the ${isForPair(verdict.alg) ? "private key" : "secret"} of its recipient it can be read.`,
        spec: "RFC 7516 §5.2",
      };
    case "decrypted":
      return {
        tone: "good",
        title: "Decrypted",
        text: `With ${key}. That nothing was changed is sure; who made it is not${isForPair(verdict.alg) ? ": anyone can encrypt for a public key" : ", beyond that they have the secret"}.`,
        spec: "RFC 7516 §5.2",
      };
    case "not-decrypted":
      return { tone: "bad", title: "It cannot be decrypted", text: "" };
  }
}

function isForPair(alg: string): boolean {
  return alg.startsWith("RSA") || alg.startsWith("ECDH");
}

type Of<K extends Verdict["kind"]> = Extract<Verdict, { kind: K }>;

function describeUnknown({ member, value, isEncrypted }: Of<"unknown-algorithm">): VerdictWords {
  if (value === undefined)
    return {
      tone: "warn",
      title: "No algorithm is named",
      text: `The header has no \`${member}\`, and without it nothing can be ${isEncrypted ? "decrypted" : "verified"}.`,
      spec: isEncrypted ? (member === "enc" ? "RFC 7516 §4.1.2" : "RFC 7516 §4.1.1") : "RFC 7515 §4.1.1",
    };
  return {
    tone: "warn",
    title: isEncrypted
      ? "No encryption of this name is known here"
      : "No signature of this name is known here",
    text: `The header names \`${value}\`. It is read, and can be neither verified nor decrypted here.`,
    spec: isEncrypted ? (member === "enc" ? "RFC 7518 §5.1" : "RFC 7518 §4.1") : "RFC 7518 §3.1",
  };
}

function describeCritical({ names, fits }: Of<"critical">): VerdictWords {
  const spec = fits === undefined ? "RFC 7516 §4.1.13" : "RFC 7515 §4.1.11";
  if (names.length === 0)
    return {
      tone: "bad",
      title: "Refused: its list of extensions is malformed",
      text: `What the header demands of its recipient in \`crit\` cannot be made out.${describeFit(fits)}`,
      spec,
    };
  return {
    tone: "bad",
    title: "Refused: it must be understood, and is not",
    text: `The header demands that its recipient understands ${names.map((name) => `\`${name}\``).join(", ")}.${describeFit(fits)}`,
    spec,
  };
}

/** A key can be the right one, and of no use here. */
function titleOfUnfit(reason: Reason): string {
  const isLeftOut = reason.kind === "misfit" && reason.misfit.kind === "curve-left-out";
  return isLeftOut || reason.kind === "unusable-key"
    ? "Not verified: the key cannot be used here"
    : "Not verified: this is no key for it";
}

/** An encrypted token has no signature that could fit. */
function describeFit(fits: boolean | undefined): string {
  if (fits === undefined) return "";
  return ` The signature ${fits ? "fits the key" : "does not fit the key either"}.`;
}

function describeVerified(verdict: Of<"verified">, key: string): string {
  const { alg, among, otherKid } = verdict;
  const which = among > 1 ? `, one of ${among}` : "";
  const other =
    otherKid === undefined
      ? ""
      : ` The token calls its key \`${otherKid}\`: a recipient that goes by names does not find it.`;
  return `${alg}, with ${key}${which}. Whoever has ${alg.startsWith("HS") ? "the secret" : "its private key"} wrote exactly this.${other}`;
}

function describePartial(count: number): VerdictWords {
  const words =
    count === 1
      ? "This is a header, and nothing more. It was cut off."
      : count === 2
        ? "This has two: the signature and the dot in front of it are missing. It was cut off."
        : `This has ${count}. A dot too many or too few, or two tokens in one.`;
  return {
    tone: "bad",
    title: "Not a whole token",
    text: `A signed token has three parts with dots between them, an encrypted one five. ${words}`,
    spec: "RFC 7519 §3",
  };
}
