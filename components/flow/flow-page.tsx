import { AddressDepth } from "@/components/message/use-depth";
import type { FlowId } from "@/lib/world/options";
import { Player } from "./player";
import { prepareFlow, type Query } from "./prepare";

export { isFlowId } from "@/lib/world/options";

interface FlowPageProps {
  readonly flow: FlowId;
  /** That of a run, with `depth=new` or `depth=wire` besides. */
  readonly query: Query;
}

/** The page of a flow, at exactly the state that its address says: the run is made here, so that it is in the HTML. */
export async function FlowPage({ flow, query: { depth, ...query } }: FlowPageProps) {
  return (
    <AddressDepth said={depth}>
      <Player {...(await prepareFlow(flow, query))} />
    </AddressDepth>
  );
}
