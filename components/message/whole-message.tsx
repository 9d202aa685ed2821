import { depthWords } from "@/lib/content/depth";
import { Parts } from "./message-parts";
import type { MessageTabProps } from "./message-tab-props";
import { RawOfStep } from "./raw-of-step";

/** All of a message of which the words and what matters stand above. */
export function WholeMessage(props: MessageTabProps) {
  const which = props.inspected.kind === "message" ? "others" : "all";
  return (
    <>
      <RawOfStep {...props} />
      <Parts {...props} which={which} heading={depthWords.everyPart} />
    </>
  );
}
