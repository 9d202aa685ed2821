/** What can be done to the token of the guide, and what is then known of it. Loaded when somebody does something. */
import { describeMoment } from "@/components/message/human-time";
import { tokenWords } from "@/lib/content/learn/jwt-vs-oauth/token-words";
import type { TokenAct } from "@/lib/content/learn/jwt-vs-oauth/types";
import { describeReason } from "@/lib/content/tokens/reasons";
import { describeVerdict } from "@/lib/content/tokens/verdicts";
import { assessToken } from "@/lib/tokens/assess";
import { decodeToken, findPart, type Part } from "@/lib/tokens/decode";
import { prettyJson } from "@/lib/tokens/json-layout";
import { replacePart } from "@/lib/tokens/replace-part";
import { segmentToken } from "@/lib/tokens/segments";
import { judgeTimes, type Validity } from "@/lib/tokens/validity";
import type { TokenJudgement, TokenReading, TokenSetting, TokenState } from "./token-state";

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

function isBySecret({ token, key }: TokenState, { secret }: TokenSetting): boolean {
  return key === secret.key || token.split(".")[0] === secret.token.split(".")[0];
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

/** What stands in the token: at once, and without any key. */
export function readToken(token: string): TokenReading {
  const decoded = decodeToken(token);
  const [header, payload] = [layOut(findPart(decoded, "header")), layOut(findPart(decoded, "payload"))];
  return {
    segments: segmentToken(decoded),
    ...(header === undefined ? {} : { header }),
    ...(payload === undefined ? {} : { payload }),
  };
}

function layOut(part: Part | undefined): string | undefined {
  const isJson = part?.json?.type === "object" && part.json.fault === undefined;
  return isJson ? prettyJson(part.source ?? "") : undefined;
}

/** What the verification says, and the clock. */
export async function judgeState(state: TokenState, setting: TokenSetting): Promise<TokenJudgement> {
  const token = decodeToken(state.token);
  const { verdict } = await assessToken(token, state.key, "text");
  const { tone, title, text } = describeVerdict(verdict, "the key below");
  const reason = "reasons" in verdict ? describeReason(verdict.reasons[0], verdict.alg, false).text : text;
  const times = judgeTimes(findPart(token, "payload"), state.at);
  return {
    kind: verdict.kind,
    tone,
    title,
    text: [tokenWords.did[state.did], reason].filter(Boolean).join(" "),
    isExpired: times.kind === "expired",
    times: [tokenWords.clock(clock(state.at)), describeTimes(times)].filter(Boolean).join(" "),
    keyName: nameKey(state, setting),
    key: state.key,
  };
}

function describeTimes(times: Validity): string {
  if (times.kind === "current") return tokenWords.valid(clock(times.until));
  if (times.kind === "expired") return tokenWords.expired(clock(times.at));
  return times.kind === "unlimited" ? tokenWords.unlimited : "";
}

/** The time of the day alone. */
function clock(at: number): string {
  return describeMoment(at).replace(/^.*, (.*) UTC$/, "$1");
}

function nameKey({ key }: TokenState, { pair, secret }: TokenSetting): string {
  if (key === pair.key) return tokenWords.key.RS256;
  return key === secret.key ? tokenWords.key.HS256 : tokenWords.key.other;
}
