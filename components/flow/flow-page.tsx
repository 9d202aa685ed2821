import type { FlowId } from "@/lib/world/options";
import { Player } from "./player";
import { prepareFlow, type Query } from "./prepare";

export { isFlowId } from "@/lib/world/options";

interface FlowPageProps {
  readonly flow: FlowId;
  readonly query: Query;
}

/** The page of a flow, at exactly the state that its address says: the run is made here, so that it is in the HTML. */
export async function FlowPage({ flow, query }: FlowPageProps) {
  return <Player {...(await prepareFlow(flow, query))} />;
}
