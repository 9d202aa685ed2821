/**
 * Prints as a program for the terminal of Maya's laptop: a native app, whose redirect URI is a port of that laptop (RFC 8252 §7.3).
 */
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { clientOrigin } from "../demo";
import type { NativeAppOptions } from "../options/native-app";

/** A port that the system gave it when it began to listen. */
export const loopback = "http://127.0.0.1:52713";
export const callbackUri = `${loopback}/callback`;

/** As its maker registered it: any port will do there. A secret is the same in every copy that is downloaded (§8.5). */
export function installedPrints({ secret }: Pick<NativeAppOptions, "secret">): ClientMetadata {
  const authentication =
    secret === "none"
      ? ({ token_endpoint_auth_method: "none" } as const)
      : ({
          token_endpoint_auth_method: "client_secret_post",
          client_secret: "demo-secret-in-every-copy",
        } as const);
  return {
    client_id: "prints-desktop",
    client_name: "Prints",
    client_uri: clientOrigin,
    redirect_uris: ["http://127.0.0.1/callback"],
    grant_types: ["authorization_code"],
    response_types: ["code"],
    scope: "photos.read photos.write",
    application_type: "native",
    ...authentication,
  };
}
