/** The albums, from the photos API (RFC 6749 §7): those that a token opens, or those that also want a recent login (RFC 9470). */
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { readLoginDemand } from "@/lib/oauth/client/step-up";
import { photosOrigin } from "../../demo";
import { done, type Errand, over, turnedAway } from "../errand";
import { withToken } from "../with-token";

export const api: Errand = fetchAlbums("/albums");

export const locked: Errand = fetchAlbums("/albums/locked");

function fetchAlbums(path: string): Errand {
  return {
    async ask({ tokens }, asking) {
      if (tokens === undefined) return undefined;
      const { origin } = asking.configuration;
      const { accessToken } = tokens;
      const request = buildApiRequest({ url: photosOrigin + path, method: "GET", accessToken, origin });
      return withToken(request, tokens, asking, asking.apiNonce);
    },
    read(_, { response, note }) {
      const result = readApiResponse(response, note);
      if (result.kind === "albums") return done({ albums: result.albums });
      if (result.kind === "rejected") return over(result);
      const demand = readLoginDemand(result, note);
      return demand === undefined ? turnedAway(result.error) : { kind: "challenged", demand };
    },
  };
}
