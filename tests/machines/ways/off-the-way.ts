/**
 * The ends off the way of a flow, where its own ways have none of them: a message that is lost, a request that its receiver has no part for,
 * and a browser that is shown no page of the flow, or none at all. Each end has a transcript by this.
 */
import type { FlowId } from "@/lib/world/options";
import { type Detour, editRequest, editResponse } from "../support/walk";
import type { Way } from "./way";

type Place = Detour[0];

function dropped(place: Place): Way {
  return {
    title: "waits for a message that was dropped",
    detours: [[place, { type: "DROP" }]],
    outcome: "lost",
  };
}

function sentToClient(place: Place): Way {
  return {
    title: "goes astray where a request is sent to the client",
    detours: [[place, editRequest(() => ({ url: "https://prints.example/" }))]],
    outcome: "astray",
  };
}

function sentToApi(place: Place): Way {
  return {
    title: "comes to a dead end where the browser is sent to the API",
    detours: [[place, editRequest(() => ({ url: "https://photos.example/albums" }))]],
    outcome: "deadEnd",
  };
}

function emptied(place: Place): Way {
  return {
    title: "comes to a dead end where the page has lost its form",
    detours: [[place, editResponse(() => ({ body: "<p>Nothing is here.</p>" }))]],
    outcome: "deadEnd",
  };
}

function unanswered(place: Place): Way {
  return {
    title: "stays where it was once an answer has no page (RFC 9110 §15.3.5)",
    detours: [[place, editResponse(() => ({ status: 204, headers: [], body: "" }))]],
    outcome: "stayed",
  };
}

export const offTheWay: Readonly<Partial<Record<FlowId, readonly Way[]>>> = {
  "authorization-code": [sentToClient("loginRequest"), unanswered("loginPage")],
  "client-credentials": [dropped("tokenRequest")],
  "refresh-token": [sentToClient("apiRequest")],
  "step-up": [
    dropped("tokenRequest"),
    sentToClient("returnRequest"),
    emptied("loginPage"),
    unanswered("loginPage"),
  ],
  "native-app": [dropped("tokenRequest"), emptied("loginPage"), unanswered("loginPage")],
  "device-code": [
    dropped("deviceAuthorizationRequest"),
    sentToApi("verificationRequest"),
    unanswered("verificationPage"),
  ],
  "token-exchange": [dropped("apiRequest"), sentToClient("apiRequest")],
  "jwt-bearer": [dropped("assertionRequest")],
  introspection: [dropped("apiRequest"), sentToClient("apiRequest")],
  "openid-connect": [sentToClient("loginRequest"), unanswered("loginPage")],
  "pushed-authorization": [sentToClient("loginRequest"), unanswered("loginPage")],
  agent: [emptied("loginPage"), unanswered("loginPage")],
  implicit: [sentToClient("loginRequest"), unanswered("loginPage")],
  password: [dropped("passwordSubmission"), sentToApi("passwordSubmission")],
  "jwt-login": [dropped("logInRequest")],
  "session-login": [dropped("logInRequest")],
};
