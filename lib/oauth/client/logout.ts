/**
 * Signing the user out at the server as well (OIDC RP-Initiated Logout): the address that the browser is sent to (§2), and what it
 * comes back with (§3). By the ID token the server knows which client asks, and who is meant to be signed out.
 */

import { readAddress, withQuery } from "@/lib/http/address";
import { readParameter } from "@/lib/http/parameters";
import { inWords } from "@/lib/oauth/claims";
import type { Note } from "@/lib/oauth/notice";
import { type Random, randomText } from "@/lib/oauth/random";
import { endpointOf, type RedirectConfiguration } from "./configuration";
import { judge, type Rejection } from "./judge";

/** The address, and the value that the browser must bring back. The token is a hint: that it has expired does not matter. */
export function prepareLogout(
  configuration: RedirectConfiguration,
  idToken: string,
  random: Random,
): { readonly state: string; readonly url: string } {
  const { postLogoutRedirectUri: uri } = configuration;
  const state = randomText(random, "logout_state", 16);
  const url = withQuery(endpointOf(configuration, "end_session_endpoint"), [
    ["id_token_hint", idToken],
    ...(uri === undefined
      ? []
      : ([
          ["post_logout_redirect_uri", uri],
          ["state", state],
        ] as const)),
  ]);
  return { state, url };
}

/** Is this the end of a sign-out that this browser began? `state` is the value that it was sent away with. */
export function readLogoutResponse(
  state: string | undefined,
  url: string,
  note: Note,
): Rejection | undefined {
  const returned = readParameter(readAddress(url)?.query ?? [], "state");
  return judge(note, [
    {
      id: "logout-state-matches",
      passed: state !== undefined && returned === state,
      expected: state ?? "nothing: no sign-out was begun",
      actual: inWords(returned),
    },
  ]);
}
