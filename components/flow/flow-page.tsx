import { AddressDepth } from "@/components/message/use-depth";
import type { FlowId } from "@/lib/world/options";
import { readFirst } from "@/machines/address";
import { linkLessons } from "./lesson/lesson-of";
import { isToGuess, prepareLink } from "./link-words";
import { Player } from "./player";
import { findNext } from "./predict/given";
import type { Query } from "./prepare";
import { splitFrame } from "./split-frame";

export { isFlowId } from "@/lib/world/options";

interface FlowPageProps {
  readonly flow: FlowId;
  /** That of a run, with `depth=new` or `depth=wire` besides, `predict=1` where one wants to be asked, and `present=1` for a wall. */
  readonly query: Query;
}

/** The page of a flow, at exactly the state that its address says: the run is made here, so that it is in the HTML. */
export async function FlowPage({ flow, query }: FlowPageProps) {
  const { odd } = splitFrame(query, "page");
  const prepared = await prepareLink(flow, query);
  const asked = isToGuess(query)
    ? findNext({ run: prepared.initial, step: prepared.step }, [])?.at
    : undefined;
  const words = { ...prepared.words, lessons: linkLessons(flow) };
  return (
    <AddressDepth said={readFirst(query.depth)}>
      <Player {...prepared} words={words} notices={[...prepared.notices, ...odd]} asked={asked} />
    </AddressDepth>
  );
}
