/** The APIs that the agent can be sent to: MCP servers, each known to the authorization server by its address. */
import type { Resource } from "@/lib/oauth/authorization-server/store";
import { photosOrigin, photosResource } from "../demo";

export const albumsUrl = `${photosOrigin}/mcp`;
export const tripsOrigin = "https://trips.example";
export const tripsUrl = `${tripsOrigin}/mcp`;

export const albumsServer: Resource = { ...photosResource, resource: albumsUrl };

/**
 * It was registered like any other, with a scope of the same name as one of Photos: that is no fault, as `aud` tells the two apart. That it
 * is not honest, nobody knows.
 */
export const tripsServer: Resource = {
  resource: tripsUrl,
  name: "Trips",
  scopes: { "trips.read": "See your trips", "photos.read": "See your albums" },
};
