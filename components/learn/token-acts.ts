/** What can be done to the token of the guide, and what is then known of it. Loaded when somebody does something. */
import type { TokenAct } from "@/lib/content/learn/jwt-vs-oauth/types";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { replacePart } from "@/lib/tokens/make";
import type { TokenSetting, TokenState } from "./token-state";

export { assessToken } from "@/lib/tokens/assess";

/** How long one waits: a minute longer than the token lives. */
const wait = 660;

/** Everything but a change of the clock or of the key begins with the token as it was signed. */
export function act(state: TokenState, did: TokenAct, setting: TokenSetting): TokenState {
  const signed = isBySecret(state, setting) ? setting.secret : setting.pair;
  const fresh = { ...signed, at: setting.at, did };
  switch (did) {
    case "secret":
      return { ...fresh, ...setting.secret };
    case "pair":
      return { ...fresh, ...setting.pair };
    case "letter":
      return { ...fresh, token: changeLetter(signed.token) };
    case "rights":
      return { ...fresh, token: addRight(signed.token) };
    case "unsigned":
      return { ...fresh, token: takeSignature(signed.token) };
    case "other-key":
      return { ...fresh, key: setting.otherKey };
    case "later":
      return { ...fresh, at: setting.at + wait };
    case "look":
    case "reset":
      return fresh;
  }
}

function isBySecret({ token }: TokenState, { secret }: TokenSetting): boolean {
  return token.split(".")[0] === secret.token.split(".")[0];
}

/** The value of `sub` with another last digit: what is said stays JSON, and names somebody else. */
function changeLetter(token: string): string {
  return edit(token, "payload", (source) =>
    source.replace(
      /("sub":"[^"]*)(\d)(")/,
      (_, before, digit, after) => `${before}${(Number(digit) + 1) % 10}${after}`,
    ),
  );
}

function addRight(token: string): string {
  return edit(token, "payload", (source) => source.replace(/("scope":"[^"]*)"/, '$1 photos.delete"'));
}

function takeSignature(token: string): string {
  const unsigned = edit(token, "header", (source) => source.replace(/("alg":")[^"]*"/, '$1none"'));
  return unsigned.replace(/[^.]*$/, "");
}

function edit(token: string, role: "header" | "payload", change: (source: string) => string): string {
  const decoded = decodeToken(token);
  return replacePart(decoded, role, change(findPart(decoded, role)?.source ?? ""));
}
