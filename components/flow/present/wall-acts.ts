/** What a speaker can do on every wall, a run's and a comparison's: by button, and by key. */
import { backIcon, externalIcon, sunIcon } from "@/components/ui/rare-icons";
import { presentWords } from "@/lib/content/present";
import type { Slides } from "./use-slides";
import { openSpeaker } from "./use-speaker";
import type { WallAct } from "./wall-foot";

export type Led = Pick<
  Slides,
  "covering" | "spotlight" | "why" | "onward" | "backward" | "toggle" | "toggleValue"
>;

export function listActs({ onward, backward, toggle, covering, spotlight, why }: Led): readonly WallAct[] {
  const cover = covering ? presentWords.uncover : presentWords.cover;
  return [
    { icon: backIcon, label: presentWords.back, key: "PageUp", do: backward },
    { icon: "next", label: presentWords.next, key: "PageDown", do: onward },
    { icon: "lock", label: cover, key: "C", do: () => toggle("covering"), pressed: covering },
    {
      icon: sunIcon,
      label: presentWords.spotlight,
      key: "S",
      do: () => toggle("spotlight"),
      pressed: spotlight,
    },
    { icon: "info", label: presentWords.why, key: "Y", do: () => toggle("why"), pressed: why },
    { icon: "drop", label: presentWords.blankButton, key: "B", do: () => toggle("blank") },
    { icon: externalIcon, label: presentWords.speaker, key: "N", do: openSpeaker },
  ];
}

/** `names`: those of the values, which the digits reveal and cover. */
export function listKeys(
  { onward, backward, toggle, toggleValue }: Led,
  names: readonly string[],
): Readonly<Record<string, () => void>> {
  return {
    PageDown: onward,
    PageUp: backward,
    " ": onward,
    n: openSpeaker,
    c: () => toggle("covering"),
    s: () => toggle("spotlight"),
    y: () => toggle("why"),
    ...Object.fromEntries(names.map((name, index) => [String(index + 1), () => toggleValue(name)])),
  };
}
