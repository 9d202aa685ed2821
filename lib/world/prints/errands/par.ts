/** Pushing the authorization request (RFC 9126): the browser then takes a reference along in its place. */
import {
  buildPushedRequest,
  buildReferenceUrl,
  readPushedResponse,
} from "@/lib/oauth/client/pushed-authorization";
import { done, type Errand, over } from "../errand";

export const par: Errand = {
  ask: ({ parameters = [] }, asking) => buildPushedRequest(asking.configuration, parameters, asking),
  read(_, { configuration, response, note }) {
    const result = readPushedResponse(response, note);
    return result.kind === "pushed"
      ? done({ url: buildReferenceUrl(configuration, result.requestUri) })
      : over(result);
  },
};
