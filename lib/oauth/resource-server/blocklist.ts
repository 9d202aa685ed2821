/**
 * The blocklist of an API that judges JWTs by itself: tokens that count no more, by their `jti`, though they have not expired. The
 * authorization server pushes each as a Security Event Token (RFC 8935 §2), which is judged before it is believed: whoever
 * could forge one could lock everybody out. No RFC defines the list (RFC 7009 §3). Left out: fetching keys that are not known yet.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { emptyResponse, jsonResponse, readMediaType } from "@/lib/http/response";
import type { CheckId } from "@/lib/oauth/checks";
import { isTokenType, readAudience } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt, type SignatureResult, verifySignature } from "@/lib/oauth/jwt";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { eventAddress, eventTokenType, revocationEventName } from "@/lib/oauth/revocation-event";
import { responseWithoutOperation } from "./response";
import type { Judge } from "./validation";

export interface BlockedToken {
  readonly jti: string;
  /** Seconds since 1970; from then on the token is refused for its age. */
  readonly expiresAt: number;
}

/** RFC 8935 §2.4. */
type EventError = "invalid_request" | "invalid_issuer" | "invalid_audience" | "authentication_failed";

interface Rule {
  readonly id: CheckId;
  readonly passed: boolean;
  readonly error: EventError;
  readonly expected: string;
  readonly actual: string;
}

interface EventMemory {
  readonly keys: readonly JsonWebKey[];
  readonly blocked?: readonly BlockedToken[];
}

interface TakenEvent {
  readonly response: HttpResponse;
  /** The list as it is from then on. */
  readonly blocked: readonly BlockedToken[];
}

/** Whatever its method. */
export function isAtEvents(judge: Judge, { url }: HttpRequest): boolean {
  const [asked, own] = [readAddress(url), readAddress(eventAddress(judge.resource))];
  return keepsList(judge) && asked?.origin === own?.origin && asked?.path === own?.path;
}

/**
 * By POST alone (RFC 8935 §2.1): 202 for an event that was taken (§2.2), 400 with a reason for any other (§2.3). What has expired is
 * forgotten.
 */
export async function takeEvent(
  judge: Judge,
  request: HttpRequest,
  { keys, blocked = [] }: EventMemory,
  note: Note,
): Promise<TakenEvent> {
  if (request.method !== "POST")
    return { response: responseWithoutOperation(request, [{ method: "POST" }]), blocked };
  const { header, payload } = readJwt(request.body) ?? { header: {}, payload: {} };
  const event = readEvent(payload, judge.issuer);
  const rules: readonly Rule[] = [
    checkType(request, header),
    checkIssuer(payload, judge),
    checkAddressee(payload, judge),
    describeSignature(await verifySignature(request.body, keys)),
    checkNamed(payload),
    {
      id: "security-event-known",
      passed: event !== undefined,
      error: "invalid_request",
      expected: revocationEventName(judge.issuer),
      actual: Object.keys(Object(payload.events)).join(" ") || "no event",
    },
  ];
  const broken = rules.find(
    ({ id, passed, expected, actual }) => !judge.checks.observe(id, passed, { expected, actual }),
  );
  if (broken !== undefined || event === undefined) return { response: refuse(broken?.error), blocked };
  const current = blocked.filter(({ jti, expiresAt }) => judge.now() < expiresAt && jti !== event.jti);
  const list = [...current, event];
  noteAction(note, "token-blocked", { gains: [open("blocklist", list.map(({ jti }) => jti).join(" "))] });
  return { response: emptyResponse(202, [["Cache-Control", "no-store"]]), blocked: list };
}

/** Refuses a token whose `jti` is on the list; and one without, which could never be found there. */
export function checkNotBlocked(
  judge: Judge,
  { jti }: JsonObject,
  blocked: readonly BlockedToken[] = [],
): void {
  if (!keepsList(judge)) return;
  const found = typeof jti === "string" ? blocked.some((token) => token.jti === jti) : true;
  const refusal = { error: "invalid_token", description: "The token was revoked" } as const;
  judge.checks.demand("access-token-not-blocked", !found, refusal, {
    expected: "a jti that is not on the blocklist",
    actual: typeof jti === "string" ? jti : "no jti",
  });
}

function keepsList({ validation }: Judge): boolean {
  return validation.kind === "jwt" && validation.blocklist === true;
}

function checkType(request: HttpRequest, header: JsonObject): Rule {
  const type = readMediaType(request) ?? "none";
  return {
    id: "security-event-type",
    passed: type === `application/${eventTokenType}` && isTokenType(header.typ, eventTokenType),
    error: "invalid_request",
    expected: `typ ${eventTokenType} as application/${eventTokenType}`,
    actual: `typ ${String(header.typ ?? "none")} as ${type}`,
  };
}

function checkIssuer({ iss }: JsonObject, { issuer }: Judge): Rule {
  return {
    id: "security-event-issuer",
    passed: iss === issuer,
    error: "invalid_issuer",
    expected: issuer,
    actual: String(iss ?? "none"),
  };
}

function checkAddressee(payload: JsonObject, { resource }: Judge): Rule {
  const audience = readAudience(payload);
  return {
    id: "security-event-audience",
    passed: audience.includes(resource),
    error: "invalid_audience",
    expected: resource,
    actual: audience.join(" ") || "none",
  };
}

function describeSignature(signature: SignatureResult): Rule {
  return {
    id: "security-event-signature",
    passed: signature.verified,
    error: "authentication_failed",
    expected: "a signature by a key of the issuer",
    actual: signature.verified ? "a good one" : signature.reason,
  };
}

/** What every event has beside its issuer (RFC 8417 §2.2). */
function checkNamed({ iat, jti }: JsonObject): Rule {
  return {
    id: "security-event-named",
    passed: typeof iat === "number" && typeof jti === "string" && jti !== "",
    error: "invalid_request",
    expected: "an iat and a jti",
    actual: `iat ${JSON.stringify(iat) ?? "none"}, jti ${JSON.stringify(jti) ?? "none"}`,
  };
}

function readEvent({ events }: JsonObject, issuer: string): BlockedToken | undefined {
  const { jti, exp } = Object((Object(events) as JsonObject)[revocationEventName(issuer)]) as JsonObject;
  return typeof jti === "string" && typeof exp === "number" ? { jti, expiresAt: exp } : undefined;
}

/** The description is in a language that the answer names (RFC 8935 §2.3). */
function refuse(err: EventError = "invalid_request"): HttpResponse {
  return jsonResponse(400, { err, description: "The event was not taken" }, [
    ["Content-Language", "en"],
    ["Cache-Control", "no-store"],
  ]);
}
