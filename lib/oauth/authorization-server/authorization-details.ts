/**
 * Rich authorization requests (RFC 9396): what scope cannot say, here which album an app may see, print or share. One demo
 * type, `photo_album`. What does not fit its type to the letter is refused (§5), and so is what was not granted (§6).
 * Left out: with the grants password, jwt-bearer and token exchange, and details that the user takes a part of.
 */

import { type Parameters, readParameter } from "@/lib/http/parameters";
import { parseJson } from "@/lib/http/response";
import type { CheckId } from "@/lib/oauth/checks";
import { isWithin } from "@/lib/oauth/scope";
import type { AuthorizationDetail } from "./authorization-records";
import type { Context } from "./context";
import { type Refuse, toCaller } from "./refusal";
import { isShownAsWritten } from "./shown-text";

export const detailType = "photo_album" satisfies AuthorizationDetail["type"];

const albumActions = ["view", "print", "share"] as const satisfies AuthorizationDetail["actions"];

const mostDetails = 10;
const longestIdentifier = 100;
const members = ["type", "identifier", "actions", "locations"];

/** The details that a request asks for; undefined where it has none. Throws invalid_authorization_details (§5). */
export async function checkAskedDetails(
  context: Context,
  parameters: Parameters,
  refuse: Refuse,
): Promise<readonly AuthorizationDetail[] | undefined> {
  const text = readParameter(parameters, "authorization_details");
  if (text === undefined) return undefined;
  const check = createCheck(context, text, refuse);
  const list = readList(text);
  const readable = list !== undefined && list.length > 0 && list.length <= mostDetails;
  check("details-readable", readable, `a JSON list of 1 to ${mostDetails} objects`);
  const objects = list ?? [];
  const typed = objects.every(({ type }) => type === detailType);
  check("details-type-known", typed, `the type ${detailType} alone`);
  const details = await readDetails(context, objects);
  const conform = details.length === objects.length;
  check("details-conform", conform, `identifier, actions of ${albumActions.join(", ")}, and known locations`);
  return details;
}

/** What the token is for: all that was granted, or the part of it that the client names (§6). */
export async function checkGrantedDetails(
  context: Context,
  parameters: Parameters,
  granted: readonly AuthorizationDetail[] | undefined,
): Promise<readonly AuthorizationDetail[] | undefined> {
  const text = readParameter(parameters, "authorization_details");
  if (text === undefined) return granted;
  const list = readList(text);
  const asked = (await readDetails(context, list ?? [])).filter((one) => granted?.some(allows(one)));
  const within = asked.length > 0 && asked.length === list?.length;
  const check = createCheck(context, text, toCaller);
  check("details-granted", within, granted === undefined ? "none" : JSON.stringify(granted));
  return asked;
}

/** May one who was granted this ask for that? The same album, nothing more of it, and nowhere else (§6.1). */
function allows(asked: AuthorizationDetail) {
  return ({ identifier, actions, locations }: AuthorizationDetail): boolean => {
    const isNowhereElse =
      locations === undefined || (asked.locations !== undefined && isWithin(asked.locations, locations));
    return identifier === asked.identifier && isWithin(asked.actions, actions) && isNowhereElse;
  };
}

/** What is of use at the resource: the details that name it, and those that name no place (§9.1). Undefined where there are none. */
export function selectDetailsAt(
  resource: string,
  granted: readonly AuthorizationDetail[] | undefined,
): readonly AuthorizationDetail[] | undefined {
  const own = granted?.filter(({ locations = [resource] }) => locations.includes(resource)) ?? [];
  return own.length === 0 ? undefined : own;
}

/** In the words of the consent page. */
export function describeDetail({ identifier, actions }: AuthorizationDetail): string {
  const words = { view: "see", print: "print", share: "share" } as const;
  return `Album ${identifier}: ${actions.map((action) => words[action]).join(", ")}`;
}

function createCheck(context: Context, actual: string, refuse: Refuse) {
  return (id: CheckId, passed: boolean, expected: string): void => {
    const refusal = refuse("invalid_authorization_details", "The authorization_details are not good");
    context.checks.demand(id, passed, refusal, { expected, actual });
  };
}

type Members = Readonly<Record<string, unknown>>;

function readList(text: string): readonly Members[] | undefined {
  const value = parseJson(text);
  const good = Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null);
  return good ? value : undefined;
}

/** Those that are good. */
async function readDetails(
  { store }: Context,
  objects: readonly Members[],
): Promise<readonly AuthorizationDetail[]> {
  const resources = (await store.list("resource")).map(({ resource }) => resource);
  return objects.flatMap((object) => readDetail(object, resources) ?? []);
}

/** Every member of its kind, and none that the type does not have (§5). */
function readDetail(object: Members, resources: readonly string[]): AuthorizationDetail | undefined {
  const { type, identifier, locations } = object;
  const actions = albumActions.filter((action) => isListed(object.actions, action));
  if (type !== detailType || Object.keys(object).some((name) => !members.includes(name))) return undefined;
  if (typeof identifier !== "string" || identifier === "" || identifier.length > longestIdentifier)
    return undefined;
  if (!isShownAsWritten(identifier)) return undefined;
  if (!Array.isArray(object.actions) || actions.length === 0 || actions.length !== object.actions.length)
    return undefined;
  if (locations === undefined) return { type: detailType, identifier, actions };
  const known = resources.filter((resource) => isListed(locations, resource));
  if (!Array.isArray(locations) || known.length === 0 || known.length !== locations.length) return undefined;
  return { type: detailType, identifier, actions, locations: known };
}

function isListed(list: unknown, value: string): boolean {
  return Array.isArray(list) && list.includes(value);
}
