import { useSyncExternalStore } from "react";

const watchNothing = () => () => {};

/** False on the server and while what it sent comes to life; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    watchNothing,
    () => true,
    () => false,
  );
}
