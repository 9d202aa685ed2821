/** The lessons that are shipped, by their ids, in the order in which they build on one another. */
import { devicesWithoutAKeyboard } from "./devices-without-a-keyboard";
import { fiveWays } from "./five-ways-to-get-it-wrong";
import { machinesWithoutAUser } from "./machines-without-a-user";
import { pkceOrSecret } from "./pkce-or-secret";
import { signInIsNotAccess } from "./sign-in-is-not-access";
import { theCodeFlow } from "./the-code-flow";
import type { ShippedLesson } from "./types";
import { whatIsInAToken } from "./what-is-in-a-token";
import { whatOauthIsFor } from "./what-oauth-is-for";
import { whenTokensEnd } from "./when-tokens-end";
import { whichServerAnswered } from "./which-server-answered";
import { whoseAnswer } from "./whose-answer";
import { whyTheCode } from "./why-the-code";

export const lessons = {
  "what-oauth-is-for": whatOauthIsFor,
  "the-code-flow": theCodeFlow,
  "why-the-code": whyTheCode,
  "pkce-or-secret": pkceOrSecret,
  "whose-answer": whoseAnswer,
  "which-server-answered": whichServerAnswered,
  "what-is-in-a-token": whatIsInAToken,
  "sign-in-is-not-access": signInIsNotAccess,
  "when-tokens-end": whenTokensEnd,
  "devices-without-a-keyboard": devicesWithoutAKeyboard,
  "machines-without-a-user": machinesWithoutAUser,
  "five-ways-to-get-it-wrong": fiveWays,
} as const satisfies Readonly<Record<string, ShippedLesson>>;

export type LessonId = keyof typeof lessons;

export function isLessonId(id: string): id is LessonId {
  return Object.hasOwn(lessons, id);
}
