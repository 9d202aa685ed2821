/** Which presentation this window gives, and since when: kept for the window, so that a reload goes on with the same. */

interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

const key = "grantscope-presentation";

export function readSession(): Session {
  try {
    const [id, startedAt] = (sessionStorage.getItem(key) ?? "").split(" ");
    if (id && Number(startedAt) > 0) return { id, startedAt: Number(startedAt) };
  } catch {
    // Without storage a reload begins another presentation.
  }
  return keep({ id: crypto.randomUUID().slice(0, 8), startedAt: Date.now() });
}

/** The same presentation, from now on. */
export function restartClock(): Session {
  return keep({ ...readSession(), startedAt: Date.now() });
}

function keep(session: Session): Session {
  try {
    sessionStorage.setItem(key, `${session.id} ${session.startedAt}`);
  } catch {
    // As above.
  }
  return session;
}
