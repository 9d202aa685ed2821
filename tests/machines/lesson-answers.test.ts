/** What is right in each lesson is read off its run: that this is what the specifications say, a person has seen to here. */
import { expect, it } from "vitest";
import { askStep } from "@/components/flow/lesson/asked-question";
import { checkExplanations } from "@/lib/content/checks";
import { type LessonId, lessons } from "@/lib/content/lessons";
import { readyChanges } from "@/lib/content/ready-changes";
import type { Lesson } from "@/machines/lessons/lesson";
import { formatLesson, readLesson } from "@/machines/lessons/read-lesson";
import { resolveStep } from "@/machines/lessons/resolve-step";

const right: Readonly<Record<LessonId, readonly string[]>> = {
  "what-oauth-is-for": [
    "Her browser and Prints",
    "No",
    "As a direct call, which no address bar shows",
    "It gives the albums",
  ],
  "the-code-flow": [
    "Authorization server",
    "It is on its way to Maya’s browser",
    "`state`, and the cookie that it is compared with",
    "It stops, and shows an error",
    "As a direct call, which no address bar shows",
    "Prints, `id.example` and Photos",
  ],
  "why-the-code": [
    "In the history of the browser",
    "Yes",
    "Prints shows the attacker Maya’s albums",
    "The code",
    "The `code_verifier` is missing",
    "It refuses this `response_type`",
  ],
  "pkce-or-secret": [
    "The client must authenticate in its own way",
    "No",
    "The verifier must match the challenge",
    "The thief sees Maya’s albums",
    "No",
    "The thief gets nothing, and Maya her albums",
  ],
  "whose-answer": [
    "Yes",
    "By none",
    "Prints does not use it",
    "It refuses a verifier that it has no challenge for",
  ],
  "which-server-answered": [
    "It lets Maya sign in",
    "By none",
    "They bring the code to Prints, in a session of their own",
    "None",
    "Prints does not use it",
  ],
  "what-is-in-a-token": [
    "Photos",
    "The signature",
    "The algorithm must be one that Photos allows",
    "No, a rule is broken",
    "`active`, and what the token allows",
  ],
  "sign-in-is-not-access": [
    "That of Prints: `prints-web`",
    "Yes, to all of them",
    "For Maya",
    "It refuses it: it is no access token",
  ],
  "when-tokens-end": [
    "It refuses the token: it has expired",
    "Nobody",
    "The refresh token must not have been used",
    "No, the grant does not stand any more",
    "Photos refuses it",
    "Yes, until it expires",
  ],
  "devices-without-a-keyboard": [
    "As a direct call, which no address bar shows",
    "The short one alone",
    "`authorization_pending`: not yet",
    "The attacker sees her albums",
    "The access token",
  ],
  "machines-without-a-user": [
    "The secret",
    "The job itself",
    "The secret is the one that was registered for this client.",
    "No",
  ],
  "five-ways-to-get-it-wrong": [
    "It shows an error on its own page",
    "There must be a session that waits for it",
    "It wants the verifier",
    "It is refused: the code was used",
    "`aud` names this API.",
  ],
};

it.each(Object.entries(lessons))("%s takes for right what is right", async (id, lesson) => {
  const read = readLesson(formatLesson(lesson as unknown as Lesson));
  if (read.kind !== "lesson") throw new Error(id);
  const found: string[] = [];
  for (const step of read.lesson.steps) {
    const resolved = await resolveStep(step, readyChanges);
    if (resolved.kind === "fault") throw new Error(step.title);
    const { question, answers } = askStep(step, resolved, checkExplanations);
    found.push(...(question?.choices ?? []).filter((_, place) => answers[place]).map(({ text }) => text));
  }
  expect(found).toEqual(right[id as LessonId]);
});
