/** The device authorization grant in the world (RFC 8628): Prints on a television, Maya with her phone, id.example and Photos. */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { secret } from "@/lib/oauth/notice";
import type { Lane } from "@/lib/transcript/types";
import {
  apiCallNames,
  emptyWorld,
  holdAtFirst,
  knownServer,
  openAuthorizationServer,
  openPhotosApi,
  secretsOfServers,
  usualLanes,
} from "../arrangement";
import {
  calendarResource,
  issuer,
  maya,
  photosApiClient,
  photosOrigin,
  photosResource,
  startOfTime,
  televisionOrigin,
} from "../demo";
import type { DeviceCodeOptions, deviceCodeOptions } from "../options/device-code";
import type { FlowWorld } from "../program";
import { lure } from "../television/lure";
import { afterPage, openPhone } from "../television/phone";
import { askLater, connect, poll, takeResponse } from "../television/program";
import { homeScreen } from "../television/screens";
import type { World } from "../world";

const server = endpoints(issuer);

export const deviceCode: FlowWorld<typeof deviceCodeOptions> = {
  createWorld,
  programs: {
    parties: { client: { takeResponse } },
    afterPage,
    acts: { chooseOnDevice: connect, poll, askLater, lure, openPhone },
  },
};

/** Many televisions have the same app, so it can keep no secret (RFC 8628 §5.6). */
const televisionClient: ClientMetadata = {
  client_id: "prints-tv",
  client_name: "Prints on TV",
  client_uri: "https://prints.example",
  redirect_uris: [],
  grant_types: ["urn:ietf:params:oauth:grant-type:device_code"],
  response_types: [],
  scope: "photos.read",
  token_endpoint_auth_method: "none",
};

async function createWorld(options: DeviceCodeOptions, seed: string): Promise<World> {
  const authorizationServer = await openAuthorizationServer(options, {
    clients: [televisionClient, photosApiClient],
    users: [maya],
    resources: [photosResource, calendarResource],
  });
  const photosApi = openPhotosApi(options);
  return {
    ...emptyWorld(options, seed),
    lanes: lanesFor(options.phishing === "on" ? "Attacker’s TV" : "Maya’s television"),
    hosts: { [issuer]: "authorization-server", [photosOrigin]: "resource-server" },
    names: {
      [server.deviceAuthorization]: { client: "deviceAuthorizationRequest" },
      [server.device]: { browser: "verificationRequest" },
      [`${issuer}/device/login`]: { browser: "loginSubmission" },
      [`${issuer}/device/consent`]: { browser: "consentSubmission" },
      [server.token]: { client: "tokenRequest" },
      ...apiCallNames,
    },
    opening: [
      ...holdAtFirst({
        browser: [secret("password", maya.password)],
        ...secretsOfServers(authorizationServer, photosApi),
      }),
      { at: startOfTime, kind: "shown", url: `${televisionOrigin}/`, html: homeScreen(), on: "client" },
    ],
    browser: { cookies: [], page: { url: "about:blank", html: "" } },
    clients: {
      client: {
        configuration: {
          kind: "direct",
          client: televisionClient,
          authorizationServer: { ...knownServer, device_authorization_endpoint: server.deviceAuthorization },
          scope: "photos.read",
        },
        sessions: {},
      },
    },
    servers: { "authorization-server": authorizationServer },
    apis: { "resource-server": photosApi },
  };
}

function lanesFor(place: string): readonly Lane[] {
  const { browser, authorizationServer, resourceServer, attacker } = usualLanes;
  return [
    { ...browser, place: "Maya’s phone", short: "Phone", device: "phone" },
    {
      party: "client",
      role: "Client",
      name: "the television",
      nameless: true,
      short: "TV",
      place,
      device: "television",
    },
    authorizationServer,
    resourceServer,
    { ...attacker, place: "at the TV" },
  ];
}
