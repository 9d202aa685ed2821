import { RoleCards } from "@/components/handout/role-cards";
import { explanationsFor } from "@/lib/content/flow-explanations";
import type { FlowId } from "@/lib/world/options";
import { formatAddressState } from "@/machines/address";
import { prepareFlow, type Query } from "./prepare";
import { recipeOf } from "./recipe";
import { splitFrame } from "./split-frame";

export { isFlowId } from "@/lib/world/options";

interface RoleCardsPageProps {
  readonly flow: FlowId;
  readonly query: Query;
}

/** A run as a card for each party; the step of the address is of no matter. */
export async function RoleCardsPage({ flow, query }: RoleCardsPageProps) {
  const { step: _, ...rest } = splitFrame(query, "page").rest;
  const { initial: run, words, notices } = await prepareFlow(flow, rest);
  const { explanations } = explanationsFor(flow);
  const href = `/handout/${flow}${formatAddressState(run.flow, { ...recipeOf(run), step: 0 })}`;
  return (
    <RoleCards run={run} title={words.title} explanations={explanations} notices={notices} href={href} />
  );
}
