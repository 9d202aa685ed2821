/** A room's settings and bounds, in the words of its authorization server. */
import { type AuthorizationServerSettings, defaultSettings } from "@/lib/oauth/authorization-server/settings";
import type { Bounds } from "./bounds";
import { albumsUrl } from "./demo";
import type { RoomRecord } from "./room-store";

export function serverSettings(
  { issuer, settings }: RoomRecord,
  bounds: Bounds,
): AuthorizationServerSettings {
  const { code, access_token, refresh_token, device_code } = settings.lifetimes;
  return {
    ...defaultSettings,
    pkcePolicy: "strict",
    accessTokenFormat: settings.access_token,
    signingAlgorithm: settings.signing_alg,
    lifetimes: {
      ...defaultSettings.lifetimes,
      code,
      accessToken: access_token,
      refreshToken: refresh_token,
      deviceCode: device_code,
    },
    defaultResource: albumsUrl(issuer),
    deviceInterval: settings.device_interval,
    mostClients: bounds.clients,
    requirePar: settings.require_par,
    dpopNonce: settings.dpop_nonce,
    legacy: settings.legacy,
  };
}
