/** Pushing the authorization request (RFC 9126), where the server takes it: the browser then takes a reference along in its place. */
import {
  buildPushedRequest,
  buildReferenceUrl,
  readPushedResponse,
} from "@/lib/oauth/client/pushed-authorization";
import { done, type Errand, over } from "../errand";

export const par: Errand = {
  async ask({ parameters = [] }, asking) {
    const { authorizationServer } = asking.configuration;
    const takesIt = authorizationServer.pushed_authorization_request_endpoint !== undefined;
    return takesIt ? buildPushedRequest(asking.configuration, parameters, asking) : undefined;
  },
  read(_, { configuration, response, note }) {
    const result = readPushedResponse(response, note);
    return result.kind === "pushed"
      ? done({ url: buildReferenceUrl(configuration, result.requestUri) })
      : over(result);
  },
};
