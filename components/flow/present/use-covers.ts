"use client";

import { useState } from "react";
import { keepSettings, readSettings, type Settings } from "./session";

/** Of this page, also where the window can keep nothing. */
let kept: Settings | undefined;

export interface Covers extends Settings {
  readonly blank: boolean;
  /** Is the value of this name covered? */
  readonly isCovered: (name: string) => boolean;
  /** The name of the value that is revealed next. */
  readonly nextCovered: string | undefined;
  readonly toggle: (what: "blank" | "covering" | "spotlight") => void;
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
  const [blank, setBlank] = useState(false);
  const [last, setOfPlace] = useState<OfPlace>({ key, turned: [] });
  const turned = last.key === key ? last.turned : [];
  const isCovered = (name: string) => settings.covering !== turned.includes(name);
  const change = (changed: Partial<Settings>) => {
    kept = { ...settings, ...changed };
    keepSettings(kept);
    setSettings(kept);
  };
  return {
    ...settings,
    blank,
    isCovered,
    nextCovered: names.find(isCovered),
    toggle: (what) => {
      if (what === "blank") setBlank(!blank);
      else if (what === "spotlight") change({ spotlight: !settings.spotlight });
      else {
        change({ covering: !settings.covering });
        setOfPlace({ key, turned: [] });
      }
    },
    toggleValue: (name) => {
      const others = turned.filter((one) => one !== name);
      setOfPlace({ key, turned: others.length < turned.length ? others : [...turned, name] });
    },
  };
}
