/** What the editor of a message in flight says. */
import type { KeyChoice } from "@/lib/transcript/token-text";

export const editorWords = {
  ready:
    "Each of these is a change that teaches something. Choose one, deliver the message, and see what its receiver says.",
  noReady:
    "There is no ready change for this message. Change any part of it by hand, or the whole of it as text.",
  byHand: "Nothing is too wrong to be delivered. What you leave alone stays as it was, byte for byte.",
  asText: "The receiver reads this text. “Part by part” shows what can be read off it.",
  isPage: "The body is a page. Change it as text.",
  unchanged: "Nothing is changed yet.",
  blocked: "What is written cannot be signed yet.",
  badHeader: "The header must be one JSON object, or no key can sign it.",
  badPayload: "The payload must be one JSON object, or no key can sign it.",
  noKey: "The key of this token is not at hand, so it can keep its signature or have none.",
} as const;

interface KeyWords {
  readonly label: string;
  readonly what: string;
}

/** `maker` is who signed the token, as a sentence calls it. */
export const keyWords: Readonly<Record<KeyChoice, (maker: string) => KeyWords>> = {
  kept: () => ({
    label: "Keep the signature",
    what: "It was made over the old content, and fits no other. This is what anyone in between can do.",
  }),
  right: (maker) => ({
    label: `Sign with the key of ${maker}`,
    what: `As if ${maker} had made it so. Nobody else has this key.`,
  }),
  other: () => ({
    label: "Sign with another key",
    what: "A key of the same type that anyone could make. The header still names the right one.",
  }),
  none: () => ({
    label: "No signature: alg none",
    what: "The token says itself that nobody signed it (RFC 8725 §2.1).",
  }),
  "public-as-secret": () => ({
    label: "HMAC with the public key",
    what: "HS256, with the text of the public key as the shared secret. Everyone has that text (RFC 8725 §2.1).",
  }),
};
