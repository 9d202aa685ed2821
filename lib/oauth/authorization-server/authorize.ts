/**
 * The authorization endpoint (RFC 6749 §3.1): judges the request, lets it wait in a transaction, and asks the user.
 * A bad request is refused before anyone signs in, by a redirect to a client that is trusted with it (RFC 9700 §4.11.2).
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { type Parameters, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { noteAction, open } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { checkAddressee } from "./addressee";
import { checkAuthorizationRequest } from "./authorization-request";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { checkInteraction, type Interaction, wantsLogin } from "./interaction";
import { consentPage } from "./pages/consent-page";
import { loginPage } from "./pages/login-page";
import { askForPasskey, checkRegistered } from "./passkey";
import { keepOpened, type TakenRequest } from "./pushed-request";
import { toClient } from "./refusal";
import { redirectRefusals } from "./refuse";
import { readRequestSource } from "./request-source";
import { openSession, readSession, selectSignedIn } from "./session";
import { answerSilently } from "./silent";
import type { AuthorizationRequest } from "./store";

export const authorizeEndpoint: Endpoint = {
  methods: ["GET", "HEAD", "POST"],
  methodCheck: "authorize-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const { parameters, pushed } = await readRequestSource(
      context,
      request,
      readAuthorizationParameters(request),
    );
    const addressee = await checkAddressee(context, parameters);
    const { client } = addressee;
    return redirectRefusals(context, request, client, addressee, async () => {
      checkPushed(context, client, pushed !== undefined);
      const authorization = await checkAuthorizationRequest(context, addressee, parameters);
      const interaction = await checkInteraction(context, parameters);
      return interaction.prompts.includes("none")
        ? answerSilently(context, request, client, authorization, interaction)
        : askUser(context, request, client, authorization, interaction, pushed);
    });
  },
};

/** Where the server or the client wants it so, a request that did not come directly from the client is none (RFC 9126 §5, §6). */
function checkPushed(
  context: Context,
  { require_pushed_authorization_requests }: ClientMetadata,
  pushed: boolean,
): void {
  if (!context.settings.requirePar && require_pushed_authorization_requests !== true) return;
  const refusal = toClient("invalid_request", "The request has to be pushed first");
  context.checks.demand("pushed-where-required", pushed, refusal, {
    expected: "a request_uri of the pushed authorization request endpoint",
    actual: pushed ? "such a request_uri" : "a request by the browser alone",
  });
}

/** Of a POST the form alone counts (OIDC Core §3.1.2.1). */
export function readAuthorizationParameters(request: HttpRequest): Parameters {
  if (request.method === "POST") return isForm(request) ? readParameters(request.body) : [];
  return readAddress(request.url)?.query ?? [];
}

/** The request waits for the user in a transaction of this browser's session; consent is asked for every time. */
async function askUser(
  context: Context,
  request: HttpRequest,
  client: ClientMetadata,
  authorization: AuthorizationRequest,
  interaction: Interaction,
  pushed: TakenRequest | undefined,
): Promise<HttpResponse> {
  const { store, random, note, now } = context;
  const session = (await readSession(context, request)) ?? (await openSession(context));
  const signedIn = await selectSignedIn(context, session.session);
  const namedUser = interaction.idTokenHint?.sub;
  const isAnother = namedUser !== undefined && signedIn?.user.sub !== namedUser;
  const mustSignIn = signedIn === undefined || isAnother || wantsLogin(interaction, signedIn, now());
  const { acr, prompts } = interaction;
  const byPasskey = mustSignIn && acr !== undefined;
  // A session holds one user: to choose another is to sign in from the start.
  const known = isAnother || prompts.includes("select_account") ? undefined : signedIn?.user;
  if (byPasskey && known !== undefined) await checkRegistered(context, known);
  const transactionId = randomText(random, "transaction", 16);
  const transaction = {
    sessionId: session.id,
    request: authorization,
    mustSignIn,
    ...(namedUser === undefined ? {} : { namedUser }),
    ...(byPasskey ? { acr } : {}),
  };
  await store.put("transaction", transactionId, transaction);
  if (pushed !== undefined) await keepOpened(context, pushed, transactionId);
  const { codeChallenge } = authorization;
  const gains = codeChallenge === undefined ? [] : [open("code_challenge", codeChallenge)];
  noteAction(note, "authorization-started", { gains });
  const waiting = { session, transactionId, client, request: authorization };
  if (byPasskey && known !== undefined) {
    return askForPasskey(context, { ...waiting, user: known }, transaction);
  }
  return mustSignIn
    ? loginPage(context, { ...waiting, username: interaction.loginHint ?? "" })
    : consentPage(context, { ...waiting, user: signedIn.user });
}
