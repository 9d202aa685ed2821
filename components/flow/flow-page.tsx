import { explanationsFor } from "@/lib/content/flow-explanations";
import { keyboard, notices as noticeTexts } from "@/lib/content/interface";
import type { FlowId } from "@/lib/world/options";
import { type AddressNotice, readAddressState } from "@/machines/address";
import { simulate } from "@/machines/engine";
import type { FlowWords } from "./flow-words";
import { Player } from "./player";

export { isFlowId } from "@/lib/world/options";

interface FlowPageProps {
  readonly flow: FlowId;
  /** The query of the address. */
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The page of a flow, at exactly the state that its address says: the run is made here, so that it is in the HTML. */
export async function FlowPage({ flow, query }: FlowPageProps) {
  const { state, notices } = readAddressState(flow, query);
  const run = await simulate({ flow, ...state });
  const last = run.steps.length - 1;
  const lines = notices.map(describeNotice);
  const isPastEnd = state.step > last;
  return (
    <Player
      initial={run}
      step={state.step}
      words={readWords(flow)}
      notices={isPastEnd ? [...lines, noticeTexts.pastTheEnd(String(state.step + 1), last + 1)] : lines}
    />
  );
}

function readWords(flow: FlowId): FlowWords {
  const { title, line, options, presets, explanations } = explanationsFor(flow);
  return {
    title,
    line,
    options,
    presets,
    explanations,
    keys: keyboard.keys,
  };
}

function describeNotice(notice: AddressNotice): string {
  switch (notice.kind) {
    case "unknown-option":
      return noticeTexts.unknownOption(notice.option);
    case "unknown-value":
      return noticeTexts.unknownValue(notice.option, notice.value, notice.used);
    case "unreadable-step":
      return noticeTexts.unreadableStep(notice.value);
    case "unreadable-seed":
      return noticeTexts.unreadableSeed();
    case "unreadable-deviations":
      return noticeTexts.unreadableChanges();
  }
}
