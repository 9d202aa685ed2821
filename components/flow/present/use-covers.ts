"use client";

import { useState } from "react";
import { keepSettings, readSettings, type Setting, type Settings } from "./session";

/** Of this page, also where the window can keep nothing. */
let kept: Settings | undefined;

export interface Covers extends Settings {
  /** Is the value of this name covered? */
  readonly isCovered: (name: string) => boolean;
  /** The name of the value that is revealed next. */
  readonly nextCovered: string | undefined;
  readonly toggle: (what: Setting) => void;
  readonly toggleValue: (name: string) => void;
}

interface OfPlace {
  readonly key: string;
  /** Names of values that are not as `covering` says. */
  readonly turned: readonly string[];
}

/** What of the wall is dark: values one by one, all but a circle, or the whole of it. What was revealed at one place says nothing of the next. */
export function useCovers(key: string, names: readonly string[]): Covers {
  const [settings, setSettings] = useState(() => kept ?? readSettings());
  const [last, setOfPlace] = useState<OfPlace>({ key, turned: [] });
  const turned = last.key === key ? last.turned : [];
  const isCovered = (name: string) => settings.covering !== turned.includes(name);
  return {
    ...settings,
    isCovered,
    nextCovered: names.find(isCovered),
    toggle: (what) => {
      kept = { ...settings, [what]: !settings[what] };
      keepSettings(kept);
      setSettings(kept);
      if (what === "covering") setOfPlace({ key, turned: [] });
    },
    toggleValue: (name) => {
      const others = turned.filter((one) => one !== name);
      setOfPlace({ key, turned: others.length < turned.length ? others : [...turned, name] });
    },
  };
}
