import { AddressDepth } from "@/components/message/use-depth";
import type { FlowId } from "@/lib/world/options";
import { EmbedPlayer } from "./embed-player";
import { FrameTheme } from "./frame-theme";
import { prepareFlow, type Query } from "./prepare";

export { isFlowId } from "@/lib/world/options";

interface EmbedPageProps {
  readonly flow: FlowId;
  /** That of the flow's own page, with `inspector=1`, `theme=light` or `theme=dark`, and `depth=wire` besides. */
  readonly query: Query;
}

/** The stage of a flow for a frame in somebody else's page: slides, docs, a course. */
export async function EmbedPage({ flow, query: { inspector, theme, depth, ...query } }: EmbedPageProps) {
  return (
    <AddressDepth said={depth}>
      <FrameTheme theme={theme} />
      <EmbedPlayer {...(await prepareFlow(flow, query))} withInspector={inspector === "1"} />
    </AddressDepth>
  );
}
