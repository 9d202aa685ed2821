/**
 * What a response is, told from what it says and from the name of the request that it answers: so that an edited message is named for
 * what it has become.
 */
import { readAddress } from "@/lib/http/address";
import { type FormField, readForm } from "@/lib/http/html-form";
import { readLink } from "@/lib/http/html-link";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import type { StepId } from "./steps";

type Naming = (response: HttpResponse) => StepId;

/** Request → what its response is. */
const namings: Readonly<Partial<Record<StepId, Naming>>> = {
  firstRequest: always("challenge"),
  resourceMetadataRequest: described("resourceMetadata"),
  serverMetadataRequest: described("serverMetadata"),
  registrationRequest: accepted("registrationResponse", "registrationRefusal"),
  clientDocumentRequest: always("clientDocument"),
  loginRequest: answered("authorizationRedirect", "clientErrorPage"),
  authorizationRequest: nameAuthorizationAnswer,
  loginSubmission: nameAuthorizationAnswer,
  consentSubmission: nameAuthorizationAnswer,
  verificationRequest: nameAuthorizationAnswer,
  userCodeSubmission: nameAuthorizationAnswer,
  callback: nameCallbackAnswer,
  leakRequest: always("leakResponse"),
  deviceAuthorizationRequest: accepted("deviceAuthorizationResponse", "deviceAuthorizationRefusal"),
  pollRequest: accepted("tokenResponse", "pollRefusal"),
  passwordSubmission: nameCallbackAnswer,
  returnRequest: nameReturnAnswer,
  disconnectRequest: accepted("disconnectedPage", "clientErrorPage"),
  pushedRequest: accepted("pushedResponse", "pushedRefusal"),
  tokenRequest: accepted("tokenResponse", "tokenRefusal"),
  refreshRequest: accepted("refreshResponse", "refreshRefusal"),
  revocationRequest: accepted("revocationResponse", "revocationRefusal"),
  revocationEvent: always("revocationEventResponse"),
  rogueRequest: always("rogueRedirect"),
  rogueTokenRequest: always("rogueTokenAnswer"),
  thiefTokenRequest: accepted("thiefTokenResponse", "thiefTokenRefusal"),
  thiefApiRequest: accepted("thiefApiResponse", "thiefApiRefusal"),
  thiefAuthorizationRequest: always("thiefAuthorizationResponse"),
  thiefVisitRequest: answered("thiefVisitResponse", "injectionRefusal"),
  injectionRequest: accepted("injectionPage", "injectionRefusal"),
  userinfoRequest: accepted("userinfoResponse", "userinfoRefusal"),
  signOutRequest: answered("signOutRedirect", "clientErrorPage"),
  endSessionRequest: nameEndSessionAnswer,
  endSessionSubmission: nameEndSessionAnswer,
  signedOutRequest: always("signedOutPage"),
  clientKeysRequest: always("clientKeys"),
  apiKeysRequest: always("apiKeys"),
  introspectionRequest: accepted("introspectionResponse", "introspectionRefusal"),
  assertionRequest: accepted("assertionResponse", "assertionRefusal"),
  exchangeRequest: accepted("exchangeResponse", "exchangeRefusal"),
  secondKeysRequest: always("secondKeys"),
  secondIntrospectionRequest: accepted("secondIntrospectionResponse", "secondIntrospectionRefusal"),
  secondApiRequest: accepted("secondApiResponse", "secondApiRefusal"),
  apiRequest: accepted("apiResponse", "apiRefusal"),
  logInRequest: accepted("logInResponse", "logInRefusal"),
  notesRequest: accepted("notesResponse", "notesRefusal"),
  renewRequest: accepted("renewResponse", "renewRefusal"),
  trapRequest: always("trapPage"),
  forgedRequest: accepted("forgedResponse", "forgedRefusal"),
  otherRequest: always("otherResponse"),
};

/** `strayResponse` where it answers nothing that is known. */
export function nameResponse(response: HttpResponse, request: StepId | undefined): StepId {
  const name = request && namings[request];
  return name?.(response) ?? "strayResponse";
}

function always(step: StepId): Naming {
  return () => step;
}

/** Only with `200` is there a document (RFC 9728 §3.2, RFC 8414 §3.2). */
function described(good: StepId): Naming {
  return ({ status }) => (status === 200 ? good : "noDescription");
}

/** By whether it is a success (RFC 9110 §15.3). */
function accepted(good: StepId, refused: StepId): Naming {
  return ({ status }) => (status >= 200 && status < 300 ? good : refused);
}

/** By whether it is no error: a page, or a redirect. */
function answered(good: StepId, refused: StepId): Naming {
  return ({ status }) => (status < 400 ? good : refused);
}

function nameAuthorizationAnswer(response: HttpResponse): StepId {
  const to = readAddress(readHeader(response, "Location") ?? "");
  const fields = readForm(response.body)?.fields ?? [];
  const answer = [
    ...(to?.query ?? []),
    ...readParameters(to?.fragment ?? ""),
    ...fields.map(({ name, value }) => [name, value] as const),
  ];
  const isGood = ["code", "access_token"].some((name) => readParameter(answer, name) !== undefined);
  if (isGood) return "authorizationResponse";
  if (readParameter(answer, "error") !== undefined) return "authorizationError";
  if (fields.some(asksToSignIn)) return "loginPage";
  if (fields.some((field) => field.name === "decision")) return "consentPage";
  if (fields.some((field) => field.name === "user_code")) return "verificationPage";
  if (leadsOnWithError(response.body)) return "leavingPage";
  return response.status < 400 ? "deviceDonePage" : "authorizationErrorPage";
}

/** By a password, or by a passkey. */
export function asksToSignIn({ type, name }: FormField): boolean {
  return type === "password" || name === "passkey";
}

/** A page in place of a redirect: its link has the error in it (RFC 9700 §4.11.2). */
function leadsOnWithError(html: string): boolean {
  const query = readAddress(readLink(html) ?? "")?.query ?? [];
  return readParameter(query, "error") !== undefined;
}

function nameCallbackAnswer(response: HttpResponse): StepId {
  if (response.status >= 400) return "clientErrorPage";
  return response.body.includes("<script") ? "callbackPage" : "resultPage";
}

/** The user is shown what they came for, or sent to sign in first. */
function nameReturnAnswer({ status }: HttpResponse): StepId {
  if (status >= 400) return "clientErrorPage";
  return status < 300 ? "returnPage" : "authorizationRedirect";
}

function nameEndSessionAnswer(response: HttpResponse): StepId {
  if (response.status >= 400) return "authorizationErrorPage";
  if (response.status >= 300) return "endSessionResponse";
  const fields = readForm(response.body)?.fields ?? [];
  if (fields.some(({ value }) => value === "sign-out")) return "endSessionPage";
  // The form of another site once more, as one of this site's.
  if (fields.length > 0) return "strayResponse";
  return response.body.includes("<title>Still signed in") ? "endSessionKeptPage" : "endSessionDonePage";
}
