/**
 * A message in few words, for a list in which one of them is to be found: who to whom, the request line or the status, its parameters, and
 * of each token in it who made it for whom and until when. What is not in these words cannot be found, and is not asked.
 */

import { listParts, type PartView } from "@/lib/http/parts";
import { readJsonObject } from "@/lib/http/response";
import { describeMessage } from "../label";
import { contentOf } from "../messages";
import { openToken } from "../token-text";
import type { Message } from "../types";

export interface LineClaim {
  readonly name: string;
  /** Of `exp` the seconds that are left. */
  readonly value: string | number;
}

export interface LinePart {
  readonly name: string;
  /** Empty where it is a JWT: then its claims stand for it. */
  readonly value: string;
  readonly claims: readonly LineClaim[];
}

export interface MessageLine {
  readonly label: string;
  readonly parts: readonly LinePart[];
}

/** `now` is when it was sent, in seconds on the simulated clock. */
export function describeLine(message: Message, now: number): MessageLine {
  const { verb, target } = describeMessage(message);
  const parts = listParts(contentOf(message)).filter(isShown);
  return {
    label: `${verb} ${target}`,
    parts: parts.map(({ name, value }) => {
      const claims = readClaims(value, now);
      return { name, value: claims.length > 0 ? "" : value, claims };
    }),
  };
}

const shownHeaders: ReadonlySet<string> = new Set(["cookie", "dpop"]);

function isShown({ part, name }: PartView): boolean {
  return part.kind !== "header" || shownHeaders.has(name.toLowerCase());
}

const told = ["iss", "sub", "aud", "nonce", "htm", "htu"] as const;

function readClaims(value: string, now: number): readonly LineClaim[] {
  const text = openToken(value);
  if (text === undefined) return [];
  const { alg } = readJsonObject(text.header) ?? {};
  const payload = readJsonObject(text.payload) ?? {};
  const claims = told.flatMap((name) =>
    payload[name] === undefined ? [] : [{ name, value: write(payload[name]) }],
  );
  const { exp } = payload;
  return [
    { name: "alg", value: write(alg) },
    ...claims,
    ...(typeof exp === "number" ? [{ name: "exp", value: exp - now }] : []),
  ];
}

function write(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
