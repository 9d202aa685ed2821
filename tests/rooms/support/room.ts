/** Rooms without a server: requests go to the functions that the routes call. */
import { createHash } from "node:crypto";
import { withQuery } from "@/lib/http/address";
import { type CookieJar, formatCookies, storeCookies } from "@/lib/http/cookies";
import { readForm } from "@/lib/http/html-form";
import { type Header, type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { formatParameters, type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import { answerInRoom } from "@/lib/rooms/answer";
import { type Bounds, readBounds } from "@/lib/rooms/bounds";
import { createRegistry, openNewRoom, type Registry } from "@/lib/rooms/registry";
import type { KeptEvent, Room } from "@/lib/rooms/room-store";
import { readSettings } from "@/lib/rooms/settings";

export const origin = "http://127.0.0.1:4000";

export function createTestRegistry(bounds: Partial<Bounds> = {}): Registry {
  return createRegistry({ ...readBounds({}), ...bounds });
}

export interface TestRoom {
  readonly room: Room;
  readonly issuer: string;
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** A new room with these settings, as POST /live takes them. ES256 where nothing is said: an RSA key takes its time. */
export async function openTestRoom(
  settings: Readonly<Record<string, unknown>> = {},
  registry: Registry = createTestRegistry(),
): Promise<TestRoom> {
  const reading = readSettings({ signing_alg: "ES256", ...settings });
  if (reading.kind === "mistake") throw new Error(reading.mistake);
  const room = await openNewRoom(registry, origin, reading.settings);
  if (room === undefined) throw new Error("there is no place for a room");
  return {
    room,
    issuer: room.record.issuer,
    send: (request) => answerInRoom(room, request, registry.bounds),
  };
}

export function get(url: string, headers: readonly Header[] = []): HttpRequest {
  return { method: "GET", url, headers, body: "" };
}

export function post(url: string, body: Parameters, headers: readonly Header[] = []): HttpRequest {
  const type: Header = ["Content-Type", "application/x-www-form-urlencoded"];
  return { method: "POST", url, headers: [type, ...headers], body: formatParameters(body) };
}

export function basic(clientId: string, secret = `demo-secret-${clientId}`): Header {
  return ["Authorization", formatClientBasicAuth(clientId, secret)];
}

export const verifier = "a-verifier-of-forty-three-characters-or-more-";

/** The answer to an authorization request of Prints after sign-in and consent: the redirect to its callback. */
export async function authorize(
  { issuer, send }: TestRoom,
  parameters: Readonly<Record<string, string>> = {},
): Promise<HttpResponse> {
  let jar: CookieJar = [];
  const visit = async (request: HttpRequest) => {
    const cookie = formatCookies(jar, request.url, 0);
    const headers: readonly Header[] = cookie === undefined ? [] : [["Cookie", cookie]];
    const response = await send({ ...request, headers: [...request.headers, ...headers] });
    jar = storeCookies(jar, request.url, response, 0);
    return response;
  };
  const submit = (page: HttpResponse, values: Parameters) => {
    const form = readForm(page.body);
    if (form === undefined) throw new Error(`there is no form: ${page.status} ${page.body.slice(-400)}`);
    const kept = form.fields.filter(({ type, checked }) => type === "hidden" || checked);
    const fields: Parameters = [...kept.map(({ name, value }) => [name, value] as const), ...values];
    return visit(post(new URL(form.action, issuer).href, fields));
  };
  const request = {
    response_type: "code",
    client_id: "prints-web",
    redirect_uri: `${issuer}/client/callback`,
    scope: "openid photos.read photos.write",
    state: "a-state",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...parameters,
  };
  const login = await visit(get(withQuery(`${issuer}/authorize`, Object.entries(request))));
  const consent = await submit(login, [
    ["username", "maya"],
    ["password", "demo-password"],
  ]);
  return submit(consent, [["decision", "allow"]]);
}

export async function obtainCode(room: TestRoom): Promise<string> {
  const location = readHeader(await authorize(room), "Location") ?? "";
  return readParameter(readParameters(new URL(location).search.slice(1)), "code") ?? "";
}

export function redeem({ issuer, send }: TestRoom, code: string): Promise<HttpResponse> {
  const parameters: Parameters = [
    ["grant_type", "authorization_code"],
    ["code", code],
    ["redirect_uri", `${issuer}/client/callback`],
    ["code_verifier", verifier],
  ];
  return send(post(`${issuer}/token`, parameters, [basic("prints-web")]));
}

/** All that is kept of the room's traffic. */
export async function readAll(room: Room): Promise<readonly KeptEvent[]> {
  return (await room.events.read(undefined, 10_000)).events;
}

export function messagesOf(events: readonly KeptEvent[]) {
  return events.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : [])),
  );
}
