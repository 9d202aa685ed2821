import { AddressDepth } from "@/components/message/use-depth";
import type { FlowId } from "@/lib/world/options";
import { readFirst } from "@/machines/address";
import { EmbedPlayer } from "./embed-player";
import { FrameTheme } from "./frame-theme";
import { prepareFlow, type Query } from "./prepare";
import { splitFrame } from "./split-frame";

export { isFlowId } from "@/lib/world/options";

interface EmbedPageProps {
  readonly flow: FlowId;
  /** That of the flow's own page, with `inspector=1`, `theme=light` or `theme=dark`, and `depth=wire` besides. */
  readonly query: Query;
}

/** The stage of a flow for a frame in somebody else's page: slides, docs, a course. */
export async function EmbedPage({ flow, query }: EmbedPageProps) {
  const { rest, odd } = splitFrame(query, "frame");
  const prepared = await prepareFlow(flow, rest);
  return (
    <AddressDepth said={readFirst(query.depth)}>
      <FrameTheme theme={readFirst(query.theme)} />
      <EmbedPlayer
        {...prepared}
        notices={[...prepared.notices, ...odd]}
        withInspector={readFirst(query.inspector) === "1"}
      />
    </AddressDepth>
  );
}
