/**
 * Which presentation this window gives, since when, and what is switched on in it: kept for the window, so that a reload goes on with the same,
 * and shows nothing that was dark.
 */
import { readStored, store } from "@/components/ui/storage";

interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What one has switched on stays on when a lesson goes on to another run. */
export const settings = ["blank", "covering", "spotlight"] as const;

export type Setting = (typeof settings)[number];

export type Settings = Readonly<Record<Setting, boolean>>;

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
  const isOn = (setting: Setting) => on.includes(setting);
  return { blank: isOn("blank"), covering: isOn("covering"), spotlight: isOn("spotlight") };
}

export function keepSettings(kept: Settings): void {
  store("sessionStorage", settingsKey, settings.filter((setting) => kept[setting]).join(" "));
}

function keep(session: Session): Session {
  store("sessionStorage", sessionKey, `${session.id} ${session.startedAt}`);
  return session;
}
