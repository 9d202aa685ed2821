import { memo } from "react";
import { createLater } from "@/components/ui/later";

/** Not everybody opens the options; where a page opens with them, the page has them. */
export const CalmOptions = createLater(() => import("./options-panel")).later(({ OptionsPanel }) =>
  memo(OptionsPanel),
);

/** Where rarer ones are folded away. */
export const CalmFoldedOptions = createLater(() => import("./folded-options")).later(({ FoldedOptions }) =>
  memo(FoldedOptions),
);
