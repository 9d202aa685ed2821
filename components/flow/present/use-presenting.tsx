"use client";

import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import {
  isAskedFor,
  notPresenting,
  readPresentState,
  startPresenting,
  stopPresenting,
  watchPresentState,
} from "./present-state";
import type { PresentedRun } from "./presented";

/** Presenter mode over a run, or over a lesson: nothing of it is loaded before it is asked for, by key or by address. */
export function usePresenting(presented: PresentedRun): ReactNode {
  const { on, screen: Screen } = useSyncExternalStore(
    watchPresentState,
    readPresentState,
    () => notPresenting,
  );
  useEffect(() => {
    if (isAskedFor()) startPresenting();
  }, []);
  return on && Screen && <Screen {...presented} onClose={stopPresenting} />;
}
