import { OptionFold } from "./option-fold";
import { OptionsPanel, type OptionsPanelProps } from "./options-panel";

/** The options of a flow of which some are folded away. */
export function FoldedOptions(props: OptionsPanelProps) {
  return <OptionsPanel {...props} Fold={OptionFold} />;
}
