/**
 * Sign-out at a client's wish (OIDC RP-Initiated Logout §2): the person confirms it, as any site could send them here. Where
 * nobody is signed in there is nothing to ask. Tokens live on: an app that wants them gone revokes them (RFC 7009).
 * Left out: telling the other clients of the session (front-channel and back-channel logout), `logout_hint`, `ui_locales`.
 */
import { readAddress, withQuery } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm, redirectResponse } from "@/lib/http/response";
import { noteAction } from "@/lib/oauth/notice";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { checkLogoutRequest, type LogoutRequest, logoutParameters } from "./logout-request";
import { logoutLeavingPage } from "./pages/leaving-page";
import {
  confirmLogoutPage,
  repeated,
  repeatLogoutPage,
  signedInPage,
  signedOutPage,
} from "./pages/logout-pages";
import { checkTrust } from "./redirect-trust";
import { uncached } from "./refuse";
import { endSession, readSession, selectSignedIn } from "./session";
import { checkFormToken } from "./submission";

export const endSessionEndpoint: Endpoint = {
  methods: ["GET", "HEAD", "POST"],
  methodCheck: "logout-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const parameters = readLogoutParameters(request);
    const asked = await checkLogoutRequest(context, parameters);
    const open = await readSession(context, request);
    if (open === undefined && isFirstForm(request)) return repeatLogoutPage(context, parameters);
    const signedIn = open === undefined ? undefined : await selectSignedIn(context, open.session);
    context.checks.observe("logout-session", signedIn !== undefined, {
      expected: "a session in which somebody has signed in",
      actual:
        open === undefined
          ? "no session that is known here"
          : (signedIn?.user.username ?? "nobody signed in"),
    });
    if (open === undefined || signedIn === undefined) return leave(context, request, asked);
    return confirmLogoutPage(context, { open, user: signedIn.user, parameters, client: asked.client });
  },
};

export const confirmLogoutEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const parameters = isForm(request) ? readParameters(request.body) : [];
    const open = await readSession(context, request);
    checkFormToken(context, open, parameters);
    const asked = await checkLogoutRequest(context, parameters);
    if (readParameter(parameters, "decision") !== "sign-out") return signedInPage(context, asked.client);
    const left = await leave(context, request, asked);
    const headers = await endSession(context, open.id);
    noteAction(context.note, "signed-out");
    return { ...left, headers: [...left.headers, ...headers] };
  },
};

/**
 * A form from another site comes without the cookie (SameSite), which says nothing of the session. From a page of this one it comes with
 * it. Repeated in an address, the ID token would be seen there.
 */
function isFirstForm({ method, body }: HttpRequest): boolean {
  return method === "POST" && readParameter(readParameters(body), repeated) === undefined;
}

/** Of a POST the form alone counts; what is not of this request is left behind. */
function readLogoutParameters(request: HttpRequest): Parameters {
  const form = isForm(request) ? readParameters(request.body) : [];
  const all = request.method === "POST" ? form : (readAddress(request.url)?.query ?? []);
  return all.filter(([name]) => logoutParameters.some((known) => known === name));
}

/**
 * To the client where it said where to and is trusted with it, and else to a page that says that it is done. Without a hint §3 wants other
 * means to know that the address is legitimate: it is one that the named client registered, and §2 has `client_id` for this very use. Where
 * nobody is signed in this is done at once: the question that §2 wants asked without a hint is whether to sign out, and there is nobody to.
 */
async function leave(
  context: Context,
  request: HttpRequest,
  { client, target }: LogoutRequest,
): Promise<HttpResponse> {
  if (client === undefined || target === undefined) return signedOutPage(context, client);
  const { redirectUri, state } = target;
  const location = withQuery(redirectUri, state === undefined ? [] : [["state", state]]);
  if (!(await checkTrust(context, client, request))) return logoutLeavingPage(context, client, location);
  return redirectResponse(303, location, [...uncached, ["Referrer-Policy", "no-referrer"]]);
}
