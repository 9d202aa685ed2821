import type { EditorFocus } from "./editor/message-editor";

/** Opens the editor of the message in flight, at a value where one is named. */
export type OnEdit = (focus?: EditorFocus) => void;

/** What a reader can do from the inspector where a player stands around it. */
export interface InspectorActs {
  readonly onGo: (step: number) => void;
  /** Shows the checks at a step. */
  readonly onCheck: (step: number) => void;
  readonly onEdit: OnEdit;
  /** Takes back what was done last. */
  readonly onUndo: () => void;
}
