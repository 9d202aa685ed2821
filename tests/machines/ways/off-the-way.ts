/**
 * The ends off the way of a flow, where its own ways have none of them: a message that is lost, a request that its receiver has no part for,
 * and a browser that is shown no page of the flow. Each end has a transcript by this.
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

export const offTheWay: Readonly<Partial<Record<FlowId, readonly Way[]>>> = {
  "authorization-code": [sentToClient("loginRequest")],
  "client-credentials": [dropped("tokenRequest")],
  "refresh-token": [sentToClient("apiRequest")],
  "device-code": [dropped("deviceAuthorizationRequest"), sentToApi("verificationRequest")],
  "token-exchange": [dropped("apiRequest"), sentToClient("apiRequest")],
  "jwt-bearer": [dropped("assertionRequest")],
  introspection: [dropped("apiRequest"), sentToClient("apiRequest")],
  "openid-connect": [sentToClient("loginRequest")],
  "pushed-authorization": [sentToClient("loginRequest")],
  agent: [emptied("loginPage")],
  implicit: [sentToClient("loginRequest")],
  password: [dropped("passwordSubmission"), sentToApi("passwordSubmission")],
  "jwt-login": [dropped("logInRequest")],
  "session-login": [dropped("logInRequest")],
};
