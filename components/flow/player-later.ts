/** The parts of the player that not every page has. */
import { memo } from "react";
import { createLater } from "@/components/ui/later";

/** Not everybody opens the options; where a page opens with them, the page has them. */
export const CalmOptions = createLater(() => import("./options-panel")).later(({ OptionsPanel }) =>
  memo(OptionsPanel),
);

/** Nor has every flow a browser. Where the server has drawn one, it is asked for before anything is drawn here. */
const browserPane = createLater(() => import("./browser-pane"));
export const BrowserPane = browserPane.later((module) => module.BrowserPane);
if (typeof document !== "undefined" && document.querySelector("[data-browser]")) void browserPane.ask();
