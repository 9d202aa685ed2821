/** Runs whose messages hold nonsense: what is left when somebody edits without mercy. The same seed gives the same run. */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { type CheckId, checkSections } from "@/lib/oauth/checks";
import { actionIds } from "@/lib/oauth/notice";
import { actIds } from "@/lib/transcript/acts";
import { parties } from "@/lib/transcript/parties";
import type { RunRecord, Step } from "@/lib/transcript/run";
import { stepIds } from "@/lib/transcript/steps";
import type { Message, TranscriptEntry } from "@/lib/transcript/types";
import { runOf } from "./build";

const texts = [
  "",
  "%",
  "%zz%E2%28",
  "https://",
  "https://[::1",
  "https://a.example:99999/?#?#",
  "https://id.example/authorize?code=%00&code=%ff#a=b#c",
  "javascript:alert(1)",
  "\u0000\r\n\u001b[2J",
  "\ud800 lone",
  "__proto__",
  "constructor=1;__proto__=2",
  "Basic",
  "Basic !!!!",
  "Basic Og==",
  "Basic /////w==",
  "Bearer",
  "Bearer a.b.c",
  'Bearer error="unclosed',
  "DPoP e30.e30.e30",
  "=;;=",
  "{",
  "null",
  "[[[[",
  '{"access_token":5,"keys":0,"albums":{},"error":[],"__proto__":{}}',
  '{"access_token":"e30.bnVsbA.x","id_token":"....","active":"yes"}',
  "application/json",
  "application/x-www-form-urlencoded",
  "text/html",
  "<title>x",
  "x".repeat(1000),
  "; # %% end\nparticipant",
] as const;

const headerNames = [
  "Location",
  "Authorization",
  "Cookie",
  "Set-Cookie",
  "WWW-Authenticate",
  "Content-Type",
  "Host",
  "DPoP",
  "",
  "é",
];

/** A generator of numbers from 0 to 1 (mulberry32). */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function createNonsense(seed: number): RunRecord {
  const next = createNumbers(seed);
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T =>
    items[Math.floor(next() * items.length)] as T;
  const text = () => pick(texts);
  const id = () => pick(["m1", "m2", "m3", "m4", ""]);
  const headers = (): Header[] => Array.from({ length: 4 }, () => [pick(headerNames), text()] as const);
  const request = (): HttpRequest => ({ method: text(), url: text(), headers: headers(), body: text() });
  const response = (): HttpResponse => ({
    status: pick([200, 302, 401, 0, -1, Number.NaN, 1e21]),
    headers: headers(),
    body: text(),
  });
  const content = () => (next() < 0.5 ? request() : response());
  const message = (): Message => {
    const copyOf = next() < 0.3 ? { copyOf: id() } : {};
    const base = {
      id: id(),
      step: pick(stepIds),
      from: pick(parties),
      to: pick(parties),
      channel: pick(["front", "back"] as const),
      ...copyOf,
    };
    return next() < 0.5
      ? { ...base, kind: "request", request: request() }
      : { ...base, kind: "response", inReplyTo: id(), response: response() };
  };
  const holding = () => ({ name: text(), value: text(), secret: next() < 0.5 });
  const check = () => ({
    id: pick(Object.keys(checkSections) as CheckId[]),
    passed: next() < 0.5,
    actual: text(),
    spec: "RFC 6749 §1" as const,
  });
  const entry = (): TranscriptEntry => {
    const at = pick([0, 1, 1e300, Number.NaN, -5]);
    return pick<() => TranscriptEntry>([
      () => ({ at, kind: "sent", message: message() }),
      () => ({ at, kind: "sent", message: message() }),
      () => ({ at, kind: "delivered", messageId: id() }),
      () => ({ at, kind: "check", party: pick(parties), messageId: id(), check: check() }),
      () => ({
        at,
        kind: "action",
        party: pick(parties),
        action: pick(actionIds),
        gains: [holding()],
        drops: [text()],
      }),
      () => ({ at, kind: "act", act: pick(actIds), values: { [text()]: text() } }),
      () => ({ at, kind: "edited", messageId: id(), before: content(), after: content(), to: pick(parties) }),
      () => ({ at, kind: "dropped", messageId: id(), reason: "no-such-host" }),
      () => ({ at, kind: "waited", seconds: pick([1, Number.NaN, 1e300]) }),
      () => ({ at, kind: "shown", url: text(), html: text() }),
    ])();
  };
  const transcript = Array.from({ length: 40 }, entry);
  const step = (_: unknown, index: number): Step => {
    const base = { length: index * 4, state: text(), now: 0 };
    return pick<Step>([
      { ...base, kind: "message", messageId: id() },
      { ...base, kind: "lost", messageId: id() },
      { ...base, kind: "act", act: pick(actIds) },
      { ...base, kind: "end", outcome: "astray" },
    ]);
  };
  return runOf(transcript, Array.from({ length: Math.floor(next() * 12) }, step));
}
