import { useState } from "react";

/** How much larger the browser's own font is set than the usual 16 pixels, for which a chart is laid out. */
export function useFontScale(): number {
  const [scale] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  return scale;
}
