/**
 * A device without a browser (RFC 8628): it asks for two codes, shows one to a person, and polls with the other until they
 * have decided. How long it waits between two requests is its own matter here: nothing in this file sleeps.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { inDigits } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction, open, secret } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import { type ClientConfiguration, endpointOf } from "./configuration";
import { judge, type Rejection } from "./judge";
import {
  readRefusal,
  readSeconds,
  readText,
  readTokens,
  type TokenRefusal,
  type TokenResult,
} from "./token-response";

const grantType = "urn:ietf:params:oauth:grant-type:device_code";

/** Seconds: the usual interval, and what `slow_down` adds to it for good (RFC 8628 §3.2, §3.5). */
const usualInterval = 5;
const slowerBy = 5;

/** What a timeout makes of it, each time (§3.5), and where that ends: who has said yes meanwhile waits no longer for the tokens. */
const afterTimeout = 2;
const mostAfterTimeout = 300;

export interface DeviceCodes {
  readonly deviceCode: string;
  /** As the device shows it. */
  readonly userCode: string;
  readonly verificationUri: string;
  /** For a picture of it: the same with the code in it. */
  readonly verificationUriComplete?: string;
  /** Seconds from the response. */
  readonly expiresIn: number;
  /** Seconds between two requests. */
  readonly interval: number;
}

export type DeviceAuthorizationResult =
  | { readonly kind: "codes"; readonly codes: DeviceCodes }
  | TokenRefusal
  | Rejection;

/** `pending`: ask again, after so many seconds. */
export type PollResult = TokenResult | { readonly kind: "pending"; readonly interval: number };

/** Throws where the configuration has no `device_authorization_endpoint`: that is our own mistake. */
export function buildDeviceAuthorizationRequest(
  configuration: ClientConfiguration,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const { scope } = configuration;
  const url = endpointOf(configuration, "device_authorization_endpoint");
  return buildClientForm(configuration, url, present({ scope }), surroundings);
}

export function readDeviceAuthorizationResponse(
  response: HttpResponse,
  note: Note,
): DeviceAuthorizationResult {
  const members = readDeclaredJson(response);
  const codes = describeCodes(members ?? {});
  const missing = listMissing(members ?? {});
  const { status } = response;
  const failure = judge(note, [
    { id: "device-response-status", passed: status === 200, expected: "200", actual: String(status) },
    {
      id: "device-response-codes",
      passed: missing.length === 0,
      expected: "device_code, user_code and verification_uri, and expires_in as a number",
      actual: missing.join(", ") || "all of them",
    },
  ]);
  const refusal = status === 200 ? undefined : readRefusal(status, members ?? {});
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  const gains = [secret("device_code", codes.deviceCode), open("user_code", codes.userCode)];
  noteAction(note, "device-codes-received", { gains });
  return { kind: "codes", codes };
}

/** Which of the required members are not there, or are no text and no time (§3.2). */
function listMissing({
  device_code,
  user_code,
  verification_uri,
  expires_in,
}: JsonObject): readonly string[] {
  const texts = Object.entries({ device_code, user_code, verification_uri });
  const missing = texts.filter(([, value]) => readText(value) === "");
  const lasts = (readSeconds(expires_in) ?? 0) > 0;
  const all = lasts ? missing : [...missing, ["expires_in", expires_in] as const];
  return all.map(([name, value]) => `${name} ${inDigits(value)}`);
}

function describeCodes(members: JsonObject): DeviceCodes {
  const { device_code, user_code, verification_uri, expires_in, interval } = members;
  const complete = readText(members.verification_uri_complete);
  return {
    deviceCode: readText(device_code),
    userCode: readText(user_code),
    verificationUri: readText(verification_uri),
    ...(complete === "" ? {} : { verificationUriComplete: complete }),
    expiresIn: readSeconds(expires_in) ?? 0,
    interval: Math.ceil(readSeconds(interval) ?? 0) || usualInterval,
  };
}

export function buildDeviceTokenRequest(
  configuration: ClientConfiguration,
  { deviceCode }: DeviceCodes,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const parameters = { grant_type: grantType, device_code: deviceCode };
  const { token_endpoint } = configuration.authorizationServer;
  return buildClientForm(configuration, token_endpoint, present(parameters), surroundings);
}

/** `interval` is the one that was kept until now; after `slow_down` it is longer for all requests to come. */
export function readDeviceTokenResponse(
  { scope }: ClientConfiguration,
  interval: number,
  response: HttpResponse,
  note: Note,
): PollResult {
  const drops = ["device_code", "user_code", "interval"];
  const result = readTokens({ scope, idToken: "granted", drops }, response, note);
  if (result.kind !== "refused") return result;
  if (result.error === "authorization_pending") return { kind: "pending", interval };
  if (result.error !== "slow_down") return result;
  return { kind: "pending", interval: lengthen(interval + slowerBy, note) };
}

/** No answer came in time. The interval to be kept from now on is longer: a device must ask less often then (§3.5). */
export function readTimeout(interval: number, note: Note): number {
  const longer = Math.max(interval, Math.min(interval * afterTimeout, mostAfterTimeout));
  return longer === interval ? interval : lengthen(longer, note);
}

function lengthen(interval: number, note: Note): number {
  noteAction(note, "interval-lengthened", { gains: [open("interval", String(interval))] });
  return interval;
}
