/** A word of the glossary, and what must be there where one is sent to see it. */
import type { CheckId } from "@/lib/oauth/checks";
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { Place } from "../places";

/** What the message carries, or who has a part in it. A test looks for it in the run. */
export type Carried =
  /** `value` where it matters which it is. */
  | { readonly kind: "parameter"; readonly name: string; readonly value?: string }
  /** A member of the header or the payload of a JWT in the message, by the name of the token. */
  | { readonly kind: "claim" | "header"; readonly token: string; readonly name: string }
  /** A token of this name, whole: `opaque` where nobody but its issuer can read it. */
  | { readonly kind: "token"; readonly name: string; readonly opaque: boolean }
  /** A rule that somebody applied to the message. */
  | { readonly kind: "check"; readonly id: CheckId }
  | { readonly kind: "sender" | "receiver" | "channel" };

export type Sight = Place & { readonly carries: Carried };

export interface Word {
  readonly word: string;
  /** Other names for it, and forms by which it is looked up. */
  readonly also?: readonly string[];
  /** One to three sentences. */
  readonly text: string;
  readonly spec: SpecReference;
  readonly see: Sight;
}

export type Words = Readonly<Record<string, Word>>;
