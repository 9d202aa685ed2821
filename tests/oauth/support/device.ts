/** A device that polls, and a person with a code at the verification page. */
import type { HttpResponse } from "@/lib/http/message";
import { askForTokens, createGrantKit, withGrants } from "./grants";
import { basic, json, type Kit, type KitOptions, merge, type Overrides, postForm } from "./kit";
import { createUserAgent, type UserAgent } from "./user-agent";

const deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

/** `refresh-web` and `refresh-spa` are devices here. */
export async function createDeviceKit(options: KitOptions = {}): Promise<Kit> {
  const kit = await createGrantKit(options);
  for (const id of ["refresh-web", "refresh-spa", "other-web"]) {
    await withGrants(kit, id, [deviceGrant, "refresh_token"]);
  }
  return kit;
}

export function requestCodes(
  kit: Kit,
  overrides: Overrides = {},
  headers = [basic("refresh-web")],
): Promise<HttpResponse> {
  return kit.server(
    postForm(`${kit.issuer}/device_authorization`, merge({ scope: "photos.read" }, overrides), headers),
  );
}

export interface Codes {
  readonly deviceCode: string;
  readonly userCode: string;
}

export async function obtainCodes(kit: Kit, overrides: Overrides = {}): Promise<Codes> {
  const { device_code, user_code } = json(await requestCodes(kit, overrides));
  kit.forget();
  return { deviceCode: String(device_code), userCode: String(user_code) };
}

export function poll(
  kit: Kit,
  deviceCode: string,
  overrides: Overrides = {},
  headers = [basic("refresh-web")],
) {
  const parameters = { grant_type: deviceGrant, device_code: deviceCode, ...overrides };
  return askForTokens(kit, parameters, headers);
}

/** A browser with the verification page before it. */
export async function openDevicePage(kit: Kit, query = ""): Promise<UserAgent> {
  const agent = createUserAgent(kit);
  await agent.open(`${kit.issuer}/device${query}`);
  return agent;
}

export function typeCode(agent: UserAgent, userCode: string): Promise<HttpResponse> {
  return agent.submit([["user_code", userCode]]);
}

/** A signed-in browser that has the question of the device before it. */
export async function openDeviceConsent(kit: Kit, userCode: string): Promise<UserAgent> {
  const agent = await openDevicePage(kit);
  await typeCode(agent, userCode);
  await agent.signIn();
  return agent;
}

/** A whole run to the decision. */
export async function allowDevice(kit: Kit, { userCode }: Codes, scopes?: readonly string[]): Promise<void> {
  await (await openDeviceConsent(kit, userCode)).allow(scopes);
  kit.forget();
}
