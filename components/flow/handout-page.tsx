import { Handout } from "@/components/handout/handout";
import { readDrawingWords } from "@/lib/content/drawing-words";
import { holds } from "@/lib/content/explain-step";
import type { FlowId } from "@/lib/world/options";
import { formatAddressState } from "@/machines/address";
import { chosen } from "./flow-words";
import { prepareFlow, type Query } from "./prepare";
import { recipeOf } from "./recipe";
import { splitFrame } from "./split-frame";

export { isFlowId } from "@/lib/world/options";

interface HandoutPageProps {
  readonly flow: FlowId;
  readonly query: Query;
  /** The host that the reader asked, as it is printed. */
  readonly host: string;
}

/** A run as a handout; the step of the address is of no matter, nor how the player shows it. */
export async function HandoutPage({ flow, query, host }: HandoutPageProps) {
  const { step: _, ...rest } = splitFrame(query, "page").rest;
  const { initial: run, words, notices } = await prepareFlow(flow, rest);
  const state = formatAddressState(run.flow, { ...recipeOf(run), step: 0 });
  const href = `/flows/${flow}${state}`;
  const options = words.options
    .filter(({ appliesWhen }) => appliesWhen === undefined || holds(appliesWhen, run.options))
    .map((option) => {
      const choice = chosen(option, run.options);
      return { label: option.label, choice: choice?.label ?? "", isDefault: choice === option.choices[0] };
    });
  const { title, line, explanations } = words;
  const shared = {
    run,
    title,
    line,
    options,
    explanations,
    notices,
    href,
    cards: `/handout/${flow}/cards${state}`,
  };
  return <Handout {...shared} drawing={readDrawingWords(words, run)} address={host + href} />;
}
