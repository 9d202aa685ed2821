/**
 * What a response is, told from what it says and from the name of the request that it answers: so that an edited message is named for
 * what it has become.
 */
import { readAddress } from "@/lib/http/address";
import { readForm } from "@/lib/http/html-form";
import { readLink } from "@/lib/http/html-link";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import type { StepId } from "./steps";

/** `strayResponse` where it answers nothing that is known. */
export function nameResponse(response: HttpResponse, answered: StepId | undefined): StepId {
  const good = response.status >= 200 && response.status < 300;
  switch (answered) {
    case "firstRequest":
      return "challenge";
    case "resourceMetadataRequest":
      return good ? "resourceMetadata" : "noDescription";
    case "serverMetadataRequest":
      return good ? "serverMetadata" : "noDescription";
    case "registrationRequest":
      return good ? "registrationResponse" : "registrationRefusal";
    case "clientDocumentRequest":
      return "clientDocument";
    case "loginRequest":
      return response.status < 400 ? "authorizationRedirect" : "clientErrorPage";
    case "authorizationRequest":
    case "loginSubmission":
    case "consentSubmission":
    case "verificationRequest":
    case "userCodeSubmission":
      return nameAuthorizationAnswer(response);
    case "callback":
      return nameCallbackAnswer(response);
    case "leakRequest":
      return "leakResponse";
    case "deviceAuthorizationRequest":
      return good ? "deviceAuthorizationResponse" : "deviceAuthorizationRefusal";
    case "pollRequest":
      return good ? "tokenResponse" : "pollRefusal";
    case "passwordSubmission":
      return nameCallbackAnswer(response);
    case "returnRequest":
      return good ? "returnPage" : "clientErrorPage";
    case "disconnectRequest":
      return good ? "disconnectedPage" : "clientErrorPage";
    case "pushedRequest":
      return good ? "pushedResponse" : "pushedRefusal";
    case "tokenRequest":
      return good ? "tokenResponse" : "tokenRefusal";
    case "refreshRequest":
      return good ? "refreshResponse" : "refreshRefusal";
    case "revocationRequest":
      return good ? "revocationResponse" : "revocationRefusal";
    case "revocationEvent":
      return "revocationEventResponse";
    case "thiefTokenRequest":
      return good ? "thiefTokenResponse" : "thiefTokenRefusal";
    case "thiefApiRequest":
      return good ? "thiefApiResponse" : "thiefApiRefusal";
    case "thiefVisitRequest":
      return response.status < 400 ? "thiefVisitResponse" : "injectionRefusal";
    case "injectionRequest":
      return good ? "injectionPage" : "injectionRefusal";
    case "userinfoRequest":
      return good ? "userinfoResponse" : "userinfoRefusal";
    case "signOutRequest":
      return response.status < 400 ? "signOutRedirect" : "clientErrorPage";
    case "endSessionRequest":
    case "endSessionSubmission":
      return nameEndSessionAnswer(response);
    case "signedOutRequest":
      return "signedOutPage";
    case "clientKeysRequest":
      return "clientKeys";
    case "apiKeysRequest":
      return "apiKeys";
    case "introspectionRequest":
      return "introspectionResponse";
    case "assertionRequest":
      return "assertionResponse";
    case "exchangeRequest":
      return good ? "exchangeResponse" : "exchangeRefusal";
    case "secondKeysRequest":
      return "secondKeys";
    case "secondIntrospectionRequest":
      return "secondIntrospectionResponse";
    case "secondApiRequest":
      return good ? "secondApiResponse" : "secondApiRefusal";
    case "apiRequest":
      return good ? "apiResponse" : "apiRefusal";
    case "logInRequest":
      return good ? "logInResponse" : "logInRefusal";
    case "notesRequest":
      return good ? "notesResponse" : "notesRefusal";
    case "renewRequest":
      return good ? "renewResponse" : "renewRefusal";
    case "trapRequest":
      return "trapPage";
    case "forgedRequest":
      return good ? "forgedResponse" : "forgedRefusal";
    case "otherRequest":
      return "otherResponse";
    default:
      return "strayResponse";
  }
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
  if (fields.some((field) => field.type === "password")) return "loginPage";
  if (fields.some((field) => field.name === "decision")) return "consentPage";
  if (fields.some((field) => field.name === "user_code")) return "verificationPage";
  if (leadsOnWithError(response.body)) return "leavingPage";
  return response.status < 400 ? "deviceDonePage" : "authorizationErrorPage";
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

function nameEndSessionAnswer(response: HttpResponse): StepId {
  if (response.status >= 400) return "authorizationErrorPage";
  if (response.status >= 300) return "endSessionResponse";
  const fields = readForm(response.body)?.fields ?? [];
  if (fields.some(({ value }) => value === "sign-out")) return "endSessionPage";
  // The form of another site once more, as one of this site's.
  if (fields.length > 0) return "strayResponse";
  return response.body.includes("<title>Still signed in") ? "endSessionKeptPage" : "endSessionDonePage";
}
