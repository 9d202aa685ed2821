import type { FlowId } from "@/lib/world/options";
import { EmbedPlayer } from "./embed-player";
import { prepareFlow, type Query } from "./prepare";

export { isFlowId } from "@/lib/world/options";

interface EmbedPageProps {
  readonly flow: FlowId;
  /** That of the flow's own page, with `inspector=1` and `theme=light` or `theme=dark` besides. */
  readonly query: Query;
}

/** The stage of a flow for a frame in somebody else's page: slides, docs, a course. */
export async function EmbedPage({ flow, query: { inspector, theme, ...query } }: EmbedPageProps) {
  return (
    <EmbedPlayer
      {...(await prepareFlow(flow, query))}
      withInspector={inspector === "1"}
      theme={theme === "light" || theme === "dark" ? theme : undefined}
    />
  );
}
