/** The words of a lesson's run while its question is open: what the inspector says of the step that is asked about answers some of them. */
import { type Inspected, selectInspected } from "@/components/message/inspected";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import type { StepExplanation } from "@/lib/content/types";
import type { FlowWords } from "../flow-words";
import type { PreparedStep } from "./prepare-lesson";

/** What happens there, why, and what to watch for, is told when it is answered. Its name and its values are on the stage. */
export function holdBack({ played: { initial, words }, home }: PreparedStep): FlowWords {
  const [table, id] = placeOf(selectInspected(initial, home.step));
  const { explanations } = words;
  const found = explanations[table][id];
  if (found === undefined) return words;
  const held = { ...explanations[table], [id]: hold(found) };
  return { ...words, explanations: { ...explanations, [table]: held } };
}

function placeOf(inspected: Inspected): readonly [table: "steps" | "acts" | "outcomes", id: string] {
  if (inspected.kind === "message") return ["steps", inspected.view.message.step];
  return inspected.kind === "act" ? ["acts", inspected.act] : ["outcomes", inspected.outcome];
}

function hold({ title, highlights, variants = [] }: StepExplanation): StepExplanation {
  const kept = variants.filter(({ replaces }) => replaces === "title" || replaces === "highlights");
  return { title, highlights, variants: kept, what: lessonWords.held, why: "", specs: [] };
}
