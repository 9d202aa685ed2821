/**
 * Which presentation this window gives, since when, and what is switched on in it: kept for the window, so that a reload goes on with the same,
 * and uncovers nothing.
 */
import { readStored, store } from "@/components/ui/storage";

interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What one has switched on stays on when a lesson goes on to another run. */
export interface Settings {
  readonly covering: boolean;
  readonly spotlight: boolean;
}

const sessionKey = "grantscope-presentation";
const settingsKey = "grantscope-wall";

export function readSession(): Session {
  const [id, startedAt] = readStored("sessionStorage", sessionKey).split(" ");
  if (id && Number(startedAt) > 0) return { id, startedAt: Number(startedAt) };
  return keep({ id: crypto.randomUUID().slice(0, 8), startedAt: Date.now() });
}

/** The same presentation, from now on. */
export function restartClock(): Session {
  return keep({ ...readSession(), startedAt: Date.now() });
}

export function readSettings(): Settings {
  const on = readStored("sessionStorage", settingsKey).split(" ");
  return { covering: on.includes("covering"), spotlight: on.includes("spotlight") };
}

export function keepSettings({ covering, spotlight }: Settings): void {
  store("sessionStorage", settingsKey, `${covering ? "covering" : ""} ${spotlight ? "spotlight" : ""}`);
}

function keep(session: Session): Session {
  store("sessionStorage", sessionKey, `${session.id} ${session.startedAt}`);
  return session;
}
