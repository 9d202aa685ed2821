/**
 * Who sends a request to a room, and to whom: the parties of the simulator's lanes, told from where it goes and from what it carries.
 * Nobody says who they are, so this is a good guess: what a person is shown comes from their browser, all else from an app.
 */
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { readClientBasicAuth } from "@/lib/oauth/basic-credentials";
import type { StepId } from "@/lib/transcript/steps";
import type { Channel, Party } from "@/lib/transcript/types";

export interface Call {
  readonly from: Party;
  readonly to: Party;
  readonly channel: Channel;
  readonly step: StepId;
}

/** Where only a user agent goes. */
const front =
  /^\/(?:authorize|login|consent|client\/callback|device|device\/.*|end_session|end_session\/.*)$/;

const steps: Readonly<Record<string, StepId>> = {
  "/authorize": "authorizationRequest",
  "/login": "loginSubmission",
  "/consent": "consentSubmission",
  "/client/callback": "callback",
  "/token": "tokenRequest",
  "/jwks": "clientKeysRequest",
  "/introspect": "introspectionRequest",
  "/api/albums": "apiRequest",
};

/** `place` is the path below the issuer; `apis` are the client ids by which APIs introspect tokens (RFC 7662 §2.1). */
export function tellCall(place: string, request: HttpRequest, apis: readonly string[]): Call {
  const step = Object.hasOwn(steps, place) ? steps[place] : undefined;
  const from = tellSender(place, request, apis);
  return {
    from,
    to: tellReceiver(place),
    channel: from === "browser" ? "front" : "back",
    step: step ?? "otherRequest",
  };
}

function tellSender(place: string, request: HttpRequest, apis: readonly string[]): Party {
  if (front.test(place) || isNavigation(request)) return "browser";
  if (place !== "/introspect") return "client";
  const asking = readClientBasicAuth(readHeader(request, "Authorization"))?.clientId;
  return asking !== undefined && apis.includes(asking) ? "resource-server" : "client";
}

/** The API, and its description of itself (RFC 9728 §3.1). */
export function isAtApi(place: string): boolean {
  return place.startsWith("/api/") || place.startsWith("/.well-known/oauth-protected-resource/");
}

function tellReceiver(place: string): Party {
  if (place.startsWith("/client/")) return "client";
  return isAtApi(place) ? "resource-server" : "authorization-server";
}

/** Browsers say what they fetch for (Fetch Metadata §2.2); those that do not ask for HTML. */
export function isNavigation(request: Pick<HttpRequest, "headers">): boolean {
  const mode = readHeader(request, "Sec-Fetch-Mode");
  return mode === undefined
    ? (readHeader(request, "Accept")?.includes("text/html") ?? false)
    : mode === "navigate";
}
