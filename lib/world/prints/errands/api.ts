/** The albums, from the photos API (RFC 6749 §7). */
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { photosOrigin } from "../../demo";
import { done, type Errand, over, turnedAway } from "../errand";
import { withToken } from "../with-token";

export const api: Errand = {
  async ask({ tokens }, asking) {
    if (tokens === undefined) return undefined;
    const { origin } = asking.configuration;
    const { accessToken } = tokens;
    const request = buildApiRequest({ url: `${photosOrigin}/albums`, method: "GET", accessToken, origin });
    return withToken(request, tokens, asking, asking.apiNonce);
  },
  read(_, { response, note }) {
    const result = readApiResponse(response, note);
    if (result.kind === "albums") return done({ albums: result.albums });
    return result.kind === "refused" ? turnedAway(result.error) : over(result);
  },
};
