/** What a browser keeps for the app: in session storage for this tab, in local storage for this device. One that refuses keeps nothing, and has nothing. */
type Place = "sessionStorage" | "localStorage";

export function readStored(place: Place, key: string): string {
  try {
    return globalThis[place].getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Undefined removes it. */
export function store(place: Place, key: string, text: string | undefined): void {
  try {
    if (text === undefined) globalThis[place].removeItem(key);
    else globalThis[place].setItem(key, text);
  } catch {
    // What is not kept holds for this page alone.
  }
}
