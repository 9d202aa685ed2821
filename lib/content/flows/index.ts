/** The words of every flow, in the order in which they are offered. A new flow is a line here; the compiler asks for it. */
import type { FlowChoices } from "@/lib/world/options";
import type { FlowContent } from "../types";
import { agentContent } from "./agent";
import { authorizationCodeContent } from "./authorization-code";
import { clientCredentialsContent } from "./client-credentials";
import { deviceCodeContent } from "./device-code";
import { implicitContent } from "./implicit";
import { introspectionContent } from "./introspection";
import { jwtBearerContent } from "./jwt-bearer";
import { jwtLoginContent } from "./jwt-login";
import { nativeAppContent } from "./native-app";
import { openidConnectContent } from "./openid-connect";
import { passwordContent } from "./password";
import { pushedAuthorizationContent } from "./pushed-authorization";
import { refreshTokenContent } from "./refresh-token";
import { sessionLoginContent } from "./session-login";
import { stepUpContent } from "./step-up";
import { tokenExchangeContent } from "./token-exchange";

export const flowContents: { readonly [F in keyof FlowChoices]: FlowContent<FlowChoices[F]> } = {
  "authorization-code": authorizationCodeContent,
  "client-credentials": clientCredentialsContent,
  "refresh-token": refreshTokenContent,
  "native-app": nativeAppContent,
  "device-code": deviceCodeContent,
  "token-exchange": tokenExchangeContent,
  "jwt-bearer": jwtBearerContent,
  introspection: introspectionContent,
  "openid-connect": openidConnectContent,
  "pushed-authorization": pushedAuthorizationContent,
  "step-up": stepUpContent,
  agent: agentContent,
  implicit: implicitContent,
  password: passwordContent,
  "jwt-login": jwtLoginContent,
  "session-login": sessionLoginContent,
};
