/**
 * The token service of a company (RFC 7521 §3): it knows who works there, and asserts it to other servers by a signed JWT. How it is
 * asked no specification says; here it is a form with the user's name. By option it makes assertions that must not be accepted.
 */
import { readAddress } from "@/lib/http/address";
import type { Header } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import { createChecklist } from "@/lib/oauth/checklist";
import type { JsonObject } from "@/lib/oauth/jwt";
import { signJwt } from "@/lib/oauth/jwt";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { RequestMessage } from "@/lib/transcript/types";
import { calendarOrigin, companyOrigin, issuer, maya } from "../demo";
import { demoClientKey, demoCompanyKey } from "../demo-keys";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";

const allow: readonly Header[] = [["Allow", "POST"]];

/** Seconds. */
const lifetime = 300;

export async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const form = readParameters(message.request.body);
  const username = readParameter(form, "username");
  const answer = (status: number, body: JsonObject, headers: readonly Header[] = []) =>
    sendResponse(
      world,
      message.to,
      openOf(message),
      jsonResponse(status, body, [["Cache-Control", "no-store"], ...headers]),
    );
  if (readAddress(message.request.url)?.path !== "/assertion") {
    const nothing = { status: 404, headers: [["Content-Type", "text/plain"] as const], body: "Not found" };
    return sendResponse(world, message.to, openOf(message), nothing);
  }
  const { method } = message.request;
  const { observe } = createChecklist(note);
  if (!observe("assertion-request-method", method === "POST", { expected: "POST", actual: method })) {
    return answer(405, { error: "invalid_request", error_description: "The method must be POST" }, allow);
  }
  const isKnown = username === maya.username;
  if (!observe("assertion-request-user", isKnown, { expected: maya.username, actual: username || "none" })) {
    return answer(400, { error: "invalid_request", error_description: "Nobody of this name works here" });
  }
  const claims = describeUser(reception);
  const key = world.options.assertion === "key" ? demoClientKey : demoCompanyKey;
  noteAction(note, "assertion-made");
  return answer(200, { assertion: await signJwt(claims, key, {}), expires_in: lifetime });
}

/** RFC 7523 §3, items 1 to 7. */
function describeUser({ world, random }: Reception): JsonObject {
  const { now } = world;
  const claims = {
    iss: companyOrigin,
    sub: maya.sub,
    aud: issuer,
    iat: now,
    exp: now + lifetime,
    jti: randomText(random, "assertion", 16),
  };
  return { ...claims, ...mistakes(now)[world.options.assertion ?? ""] };
}

function mistakes(now: number): Readonly<Record<string, JsonObject>> {
  return {
    audience: { aud: calendarOrigin },
    expired: { iat: now - 2 * lifetime, exp: now - lifetime },
    issuer: { iss: "https://other-company.example" },
    subject: { sub: "nobody" },
  };
}
