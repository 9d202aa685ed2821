/** The options of every flow, by its id. Light: whoever reads an address needs them, and no machine. */
import { agentOptions } from "./agent";
import { authorizationCodeOptions } from "./authorization-code";
import { clientCredentialsOptions } from "./client-credentials";
import type { Chosen, OptionDefinitions } from "./definitions";
import { deviceCodeOptions } from "./device-code";
import { implicitOptions } from "./implicit";
import { introspectionOptions } from "./introspection";
import { jwtBearerOptions } from "./jwt-bearer";
import { jwtLoginOptions } from "./jwt-login";
import { nativeAppOptions } from "./native-app";
import { openidConnectOptions } from "./openid-connect";
import { passwordOptions } from "./password";
import { pushedAuthorizationOptions } from "./pushed-authorization";
import { refreshTokenOptions } from "./refresh-token";
import { sessionLoginOptions } from "./session-login";
import { stepUpOptions } from "./step-up";
import { tokenExchangeOptions } from "./token-exchange";

export const flowOptions = {
  "authorization-code": authorizationCodeOptions,
  "client-credentials": clientCredentialsOptions,
  "refresh-token": refreshTokenOptions,
  "native-app": nativeAppOptions,
  "device-code": deviceCodeOptions,
  "token-exchange": tokenExchangeOptions,
  "jwt-bearer": jwtBearerOptions,
  introspection: introspectionOptions,
  "openid-connect": openidConnectOptions,
  "pushed-authorization": pushedAuthorizationOptions,
  "step-up": stepUpOptions,
  agent: agentOptions,
  implicit: implicitOptions,
  password: passwordOptions,
  "jwt-login": jwtLoginOptions,
  "session-login": sessionLoginOptions,
} as const satisfies Readonly<Record<string, OptionDefinitions>>;

export type FlowId = keyof typeof flowOptions;

/** Flow id → one value for each of its options. */
export type FlowChoices = { readonly [F in FlowId]: Chosen<(typeof flowOptions)[F]> };

type OptionName = { readonly [F in FlowId]: keyof FlowChoices[F] }[FlowId];

/** Option → the values that it has in any flow: what a world may be told, whichever flow it is of. */
export type AnyChoices = {
  readonly [O in OptionName]?: {
    readonly [F in FlowId]: O extends keyof FlowChoices[F] ? FlowChoices[F][O] : never;
  }[FlowId];
};

export const flowIds = Object.keys(flowOptions) as readonly FlowId[];

export function isFlowId(id: string): id is FlowId {
  return Object.hasOwn(flowOptions, id);
}
