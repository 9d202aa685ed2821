"use client";

/**
 * The palette of the page that is shown where there is none. Next knows a client's component by its file, and where pages share one it
 * sends along what comes with it on the last of them: every page would load the buttons of that one's head, which it has already.
 */
export { PaletteHost as PaletteOfNowhere } from "./palette-host";
