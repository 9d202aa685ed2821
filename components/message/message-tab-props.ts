import type { RefObject } from "react";
import type { ExplainedStep } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";
import type { InspectorExplanations } from "./explanations";
import type { Inspected } from "./inspected";
import type { OnEdit } from "./inspector-acts";

export interface MessageTabProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly inspected: Inspected;
  readonly explanation: ExplainedStep | undefined;
  readonly explanations: InspectorExplanations;
  /** Opens the editor at a value; undefined where the message cannot be changed. */
  readonly onEdit: OnEdit | undefined;
  /** Shows the rules that were applied last. */
  readonly onChecks: () => void;
  /** Of the words above the message. */
  readonly words: RefObject<HTMLDivElement | null>;
}
