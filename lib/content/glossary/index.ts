/** The words of OAuth, OpenID Connect and JWT: what each means, its section, and a message in which it can be seen. */
import { grantWords } from "./grants";
import { partyWords } from "./parties";
import { protectionWords } from "./protections";
import { tokenWords } from "./tokens";
import type { Word } from "./types";

export const glossaryWords = {
  ...partyWords,
  ...grantWords,
  ...tokenWords,
  ...protectionWords,
} as const satisfies Readonly<Record<string, Word>>;

export const glossary = {
  letters: "Letters",
  see: (flow: string, step: number) => `${flow}, step ${step}`,
} as const;
