/**
 * What can be chosen of a room when it is opened: JSON, or the fields of a form, both checked whole. A key or a value that is not
 * known is refused by its name, so that nobody tests against a room that is other than they believe. Durations in seconds.
 */
import * as v from "valibot";
import { findDuplicate, type Parameters } from "@/lib/http/parameters";
import { defaultLifetimes } from "@/lib/oauth/authorization-server/settings";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";

const day = 86_400;

const seconds = (usual: number, most: number) => {
  const message = `a whole number of seconds from 1 to ${most}`;
  return v.optional(
    v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(most, message)),
    usual,
  );
};

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.optional(v.picklist(values, values.map((value) => `"${value}"`).join(" or ")), values[0]);

const switched = v.optional(v.boolean("true or false"), false);

const legacyGrants = ["implicit", "password"] as const;
const legacyMessage = 'a list of "implicit" and "password"';
const legacyItem = '"implicit" or "password"';

const lifetimes = v.object(
  {
    code: seconds(defaultLifetimes.code, day),
    access_token: seconds(defaultLifetimes.accessToken, 30 * day),
    refresh_token: seconds(defaultLifetimes.refreshToken, 90 * day),
    device_code: seconds(defaultLifetimes.deviceCode, day),
  },
  "an object",
);

const schema = v.object(
  {
    /** Grants that OAuth 2.1 has left out; none of them by default. */
    legacy: v.optional(v.array(v.picklist(legacyGrants, legacyItem), legacyMessage), []),
    access_token: oneOf(["jwt", "opaque"]),
    signing_alg: oneOf(signingAlgorithms),
    lifetimes: v.optional(lifetimes, {}),
    /** Between two polls of a device (RFC 8628 §3.2). */
    device_interval: seconds(5, 300),
    /** RFC 9126 §5, of every client. */
    require_par: switched,
    /** RFC 9449 §8, and §9 at the API. */
    dpop_nonce: switched,
  },
  "an object",
);

export type RoomSettings = v.InferOutput<typeof schema>;

/** The settings, or what is wrong with them in a sentence that names the key. */
export type SettingsReading =
  | { readonly kind: "settings"; readonly settings: RoomSettings }
  | { readonly kind: "mistake"; readonly mistake: string };

export const defaultSettings: RoomSettings = v.parse(schema, {});

export function readSettings(value: unknown): SettingsReading {
  const list = findList(value);
  if (list !== undefined) return list;
  const unknown = findUnknownKey(value, schema.entries, "") ?? findUnknownLifetime(value);
  if (unknown !== undefined) return unknown;
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return { kind: "settings", settings: { ...output, legacy: [...new Set(output.legacy)] } };
  const [issue] = issues;
  const key = v.getDotPath(issue) ?? "The body";
  return mistake(`${key} must be ${issue.message}, not ${show(issue.input)}`);
}

/** The fields of the form on the page: a box that is ticked is true, an empty field is not there. */
export function readSettingsForm(fields: Parameters): SettingsReading {
  const given = fields.filter(([, value]) => value !== "");
  const duplicate = findDuplicate(given, ["legacy"]);
  if (duplicate !== undefined) return mistake(`${shorten(duplicate)} is given more than once`);
  const legacy = given.filter(([name]) => name === "legacy").map(([, value]) => value);
  const others = given.filter(([name]) => name !== "legacy");
  const values = others.map(([name, value]) => [name, value === "on" ? true : value] as const);
  return readSettings({ ...Object.fromEntries(values), ...(legacy.length === 0 ? {} : { legacy }) });
}

/** To valibot an array is an object. */
function findList(value: unknown): SettingsReading | undefined {
  if (Array.isArray(value)) return mistake("The body must be an object, not a list");
  const inner = isObject(value) && Array.isArray(value.lifetimes);
  return inner ? mistake("lifetimes must be an object, not a list") : undefined;
}

function findUnknownLifetime(value: unknown): SettingsReading | undefined {
  const given = isObject(value) && Object.hasOwn(value, "lifetimes") ? value.lifetimes : undefined;
  return findUnknownKey(given, lifetimes.entries, "lifetimes.");
}

/** By own keys: valibot's strict objects take `constructor` for known. */
function findUnknownKey(value: unknown, entries: object, prefix: string): SettingsReading | undefined {
  if (!isObject(value)) return undefined;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(entries, key));
  if (unknown === undefined) return undefined;
  const known = Object.keys(entries).map((key) => prefix + key);
  return mistake(`There is no setting ${prefix}${shorten(unknown)}. There are: ${known.join(", ")}`);
}

function mistake(text: string): SettingsReading {
  return { kind: "mistake", mistake: text };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : shorten(JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
