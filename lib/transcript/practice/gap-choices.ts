/**
 * What a gap can be filled with: names and values that occur in the same run. Values of the same look come first, and of those the ones
 * whose names have a word in common with the name that is missing; what a header field wraps its value in stays. Beside each value stands
 * where it comes from, and never its name.
 */
import { formatBasicAuth, readBasicAuth } from "@/lib/http/basic-auth";
import { listParts } from "@/lib/http/parts";
import { contentOf } from "../messages";
import { selectParameters } from "../parameters";
import type { RunRecord } from "../run";
import { shuffle } from "../shuffle";
import { readCompactJwt } from "../tokens";
import type { Message, Party } from "../types";
import { selectVisible } from "../visible";
import { type Gap, isPageForm } from "./gap";

export type Origin =
  /** It was on its way before: first in this message. */
  | { readonly kind: "sent"; readonly messageId: string }
  /** A party has it, and has not sent it so far. */
  | { readonly kind: "kept"; readonly party: Party }
  /** It occurs nowhere before. */
  | { readonly kind: "new" };

export interface ValueChoice {
  /** As it is written into the message. */
  readonly value: string;
  /** What a header field says before its value, as `Bearer `; of `Basic` what stands inside of it, decoded. */
  readonly before: string;
  readonly core: string;
  /** Undefined where the value says by itself what it is. */
  readonly origin?: Origin;
}

const others = 3;

/** Header fields that say something of whoever sends them, also where the run has none of them. */
const tellingHeaders = ["Authorization", "Cookie", "DPoP", "Origin", "Location", "WWW-Authenticate"] as const;

/** Where a run has too few names. */
const commonNames = ["scope", "client_id", "state", "code", "access_token", "grant_type"] as const;

/** The name that is missing and up to three others, in an order that tells nothing. */
export function listNameChoices(
  run: RunRecord,
  gap: Gap,
  isKnown: (name: string) => boolean,
): readonly string[] {
  const all = sentIn(run, run.steps.length - 1);
  const message = all.find(({ id }) => id === gap.messageId);
  const own = new Set(listParts(message ? contentOf(message) : nothing).map(({ name }) => name));
  const label = `${run.seed}/${gap.messageId}/${gap.name}`;
  const isHeader = gap.part.kind === "header";
  // The names of a form of the server’s own would only be in the way elsewhere.
  const told = all.filter((one) => isPageForm(message) || !isPageForm(one));
  const parts = told.flatMap((one) => listParts(contentOf(one)));
  const named = isHeader ? [] : parts.filter(({ name, part }) => part.kind !== "header" && isKnown(name));
  const pool = new Map(named.filter(({ name }) => !own.has(name)).map((one) => [one.name, one]));
  const mixed = shuffle([...pool.values()], `${label}/names`);
  const near = mixed.toSorted((one, other) => distance(gap, one) - distance(gap, other));
  const spare = shuffle(isHeader ? tellingHeaders : commonNames, `${label}/names`);
  const names = [...near.map(({ name }) => name), ...spare].filter((name) => !own.has(name));
  return shuffle([gap.name, ...[...new Set(names)].slice(0, others)], `${label}/order`);
}

const nothing = { method: "", url: "", headers: [], body: "" };

/** The value that is missing and up to three others of the run, in an order that tells nothing. */
export function listValueChoices(run: RunRecord, gap: Gap): readonly ValueChoice[] {
  const frame = readFrame(gap.value);
  const asked = { name: frame.name ?? gap.name, value: frame.core };
  const label = `${run.seed}/${gap.messageId}/${gap.name}/values`;
  const known = findKnown(run, gap);
  const pool = [...known.values()].filter(
    ({ value }) =>
      value !== "" && frame.wrap(value) !== gap.value && (frame.before === "" || /^\S+$/.test(value)),
  );
  const near = shuffle(pool, label).toSorted((one, other) => distance(asked, one) - distance(asked, other));
  const choose = (value: string): ValueChoice => ({
    value: frame.wrap(value),
    before: frame.before,
    core: value,
    ...(isTelling(value) ? {} : { origin: known.get(value)?.origin ?? { kind: "new" } }),
  });
  const chosen = [frame.core, ...near.slice(0, others).map(({ value }) => value)];
  return shuffle(chosen.map(choose), `${label}/order`);
}

interface Named {
  readonly name: string;
  readonly value: string;
}

type Known = Named & { readonly origin: Origin };

/** By value. What came before the gap, and for a run that has only begun what comes after it as well. */
function findKnown(run: RunRecord, gap: Gap): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const add = (one: Known) => {
    if (!known.has(one.value)) known.set(one.value, one);
  };
  for (const entry of selectVisible(run, gap.step)) {
    if (entry.kind === "action")
      for (const { name, value } of entry.gains)
        add({ name, value, origin: { kind: "kept", party: entry.party } });
    if (entry.kind !== "sent" || entry.message.id === gap.messageId) continue;
    for (const named of valuesIn(entry.message)) {
      // A value that somebody had made is no longer kept once it is sent.
      if (known.get(named.value)?.origin.kind === "kept") known.delete(named.value);
      add({ ...named, origin: { kind: "sent", messageId: entry.message.id } });
    }
  }
  if (known.size < others)
    for (const message of sentIn(run, run.steps.length - 1))
      for (const named of valuesIn(message)) add({ ...named, origin: { kind: "new" } });
  return known;
}

function sentIn(run: RunRecord, step: number): readonly Message[] {
  return selectVisible(run, step).flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
}

function valuesIn(message: Message): readonly Named[] {
  const inside = listParts(contentOf(message)).filter(({ part }) => part.kind === "credential");
  const inFields = new Set(["header", "cookie"]);
  const plain = selectParameters(message).filter(({ place }) => !inFields.has(place) || place === "cookie");
  return [...plain, ...inside].filter(({ value }) => !/^[[{]/.test(value));
}

/** Smaller is nearer: the same look, then a word in common. */
function distance(asked: Named, { name, value }: Named): number {
  const words = new Set(asked.name.toLowerCase().split("_"));
  const isRelated = name.split("_").some((word) => words.has(word));
  return 2 * distanceOfLooks(lookOf(value), lookOf(asked.value)) + (isRelated ? 0 : 1);
}

/** A token and a random value are both nothing but letters to whoever looks. */
function distanceOfLooks(one: Look, other: Look): number {
  if (one === other) return 0;
  return isOpaque(one) && isOpaque(other) ? 1 : 2;
}

function isOpaque(look: Look): boolean {
  return look === "random" || look === "token";
}

type Look = "address" | "token" | "number" | "random" | "word";

const shortestRandom = 16;

function lookOf(value: string): Look {
  if (/^https?:/.test(value)) return "address";
  if (readCompactJwt(value) !== undefined) return "token";
  if (/^\d+$/.test(value)) return "number";
  return value.length >= shortestRandom && /^[\w~.-]*[\dA-Z][\w~.-]*$/.test(value) ? "random" : "word";
}

function isTelling(value: string): boolean {
  return !isOpaque(lookOf(value));
}

interface Frame {
  /** What the value inside of it is called. */
  readonly name?: string;
  readonly before: string;
  readonly core: string;
  readonly wrap: (core: string) => string;
}

/** What a value stands in: the scheme of Authorization with the name of the client, or the last cookie with its name. */
function readFrame(value: string): Frame {
  const basic = readBasicAuth(value);
  if (basic !== undefined)
    return {
      name: "client_secret",
      before: `Basic ${basic.username}:`,
      core: basic.password,
      wrap: (core) => formatBasicAuth(basic.username, core),
    };
  const [, before, core] = /^((?:bearer|dpop) +|(?:.*; *)?[\w-]+=)(\S+)$/i.exec(value) ?? [];
  if (before === undefined || core === undefined) return { before: "", core: value, wrap: (text) => text };
  const name = /^(?:bearer|dpop) /i.test(before) ? { name: "access_token" } : {};
  return { ...name, before, core, wrap: (text) => before + text };
}
