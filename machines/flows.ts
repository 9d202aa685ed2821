/**
 * The flows that exist, and where their machines are. A machine is loaded when its flow is, so that a page carries the machine
 * that it shows and no other.
 */
import type { AnyStateMachine, StateSchemaFrom } from "xstate";
import type { FlowId, flowOptions } from "@/lib/world/options";
import type { FlowWorld } from "@/lib/world/program";
import { type GrantMachine, withPrograms } from "./setup";

export interface Flow {
  readonly machine: GrantMachine;
  readonly createWorld: FlowWorld["createWorld"];
}

/** That of one flow: what tells it from the others is a type alone. */
interface FlowOf<F extends FlowId> extends Flow {
  readonly of?: F;
}

/** The id that a machine was made with. */
type IdOf<M extends AnyStateMachine> = StateSchemaFrom<M>["id"];

const loaders: { readonly [F in FlowId]: () => Promise<FlowOf<F>> } = {
  "authorization-code": async () => {
    const [{ authorizationCode }, flow] = await Promise.all([
      import("./authorization-code"),
      import("@/lib/world/flows/authorization-code"),
    ]);
    return assemble(authorizationCode, flow.authorizationCode);
  },
  "client-credentials": async () => {
    const [{ clientCredentials }, flow] = await Promise.all([
      import("./client-credentials"),
      import("@/lib/world/flows/client-credentials"),
    ]);
    return assemble(clientCredentials, flow.clientCredentials);
  },
  "refresh-token": async () => {
    const [{ refreshToken }, flow] = await Promise.all([
      import("./refresh-token"),
      import("@/lib/world/flows/refresh-token"),
    ]);
    return assemble(refreshToken, flow.refreshToken);
  },
  "native-app": async () => {
    const [{ nativeApp }, flow] = await Promise.all([
      import("./native-app"),
      import("@/lib/world/flows/native-app"),
    ]);
    return assemble(nativeApp, flow.nativeApp);
  },
  "device-code": async () => {
    const [{ deviceCode }, flow] = await Promise.all([
      import("./device-code"),
      import("@/lib/world/flows/device-code"),
    ]);
    return assemble(deviceCode, flow.deviceCode);
  },
  "token-exchange": async () => {
    const [{ tokenExchange }, flow] = await Promise.all([
      import("./token-exchange"),
      import("@/lib/world/flows/token-exchange"),
    ]);
    return assemble(tokenExchange, flow.tokenExchange);
  },
  "jwt-bearer": async () => {
    const [{ jwtBearer }, flow] = await Promise.all([
      import("./jwt-bearer"),
      import("@/lib/world/flows/jwt-bearer"),
    ]);
    return assemble(jwtBearer, flow.jwtBearer);
  },
  introspection: async () => {
    const [{ introspection }, flow] = await Promise.all([
      import("./introspection"),
      import("@/lib/world/flows/introspection"),
    ]);
    return assemble(introspection, flow.introspection);
  },
  "openid-connect": async () => {
    const [{ openidConnect }, flow] = await Promise.all([
      import("./openid-connect"),
      import("@/lib/world/flows/openid-connect"),
    ]);
    return assemble(openidConnect, flow.openidConnect);
  },
  "pushed-authorization": async () => {
    const [{ pushedAuthorization }, flow] = await Promise.all([
      import("./pushed-authorization"),
      import("@/lib/world/flows/pushed-authorization"),
    ]);
    return assemble(pushedAuthorization, flow.pushedAuthorization);
  },
  "step-up": async () => {
    const [{ stepUp }, flow] = await Promise.all([import("./step-up"), import("@/lib/world/flows/step-up")]);
    return assemble(stepUp, flow.stepUp);
  },
  agent: async () => {
    const [{ agent }, flow] = await Promise.all([import("./agent"), import("@/lib/world/flows/agent")]);
    return assemble(agent, flow.agent);
  },
  implicit: async () => {
    const [{ implicit }, flow] = await Promise.all([
      import("./implicit"),
      import("@/lib/world/flows/implicit"),
    ]);
    return assemble(implicit, flow.implicit);
  },
  password: async () => {
    const [{ password }, flow] = await Promise.all([
      import("./password"),
      import("@/lib/world/flows/password"),
    ]);
    return assemble(password, flow.password);
  },
  "jwt-login": async () => {
    const [{ jwtLogin }, flow] = await Promise.all([
      import("./jwt-login"),
      import("@/lib/world/flows/jwt-login"),
    ]);
    return assemble(jwtLogin, flow.jwtLogin);
  },
  "session-login": async () => {
    const [{ sessionLogin }, flow] = await Promise.all([
      import("./session-login"),
      import("@/lib/world/flows/session-login"),
    ]);
    return assemble(sessionLogin, flow.sessionLogin);
  },
};

const loaded = new Map<FlowId, Promise<Flow>>();

/** The flow with its parties, ready to run. Putting a machine together takes longer than running it: it is done once. */
export function loadFlow(flow: FlowId): Promise<Flow> {
  const known = loaded.get(flow);
  if (known !== undefined) return known;
  const loading = loaders[flow]();
  loaded.set(flow, loading);
  // A browser that was offline may ask again.
  loading.catch(() => loaded.delete(flow));
  return loading;
}

/** Only the machine and the world of one flow fit each other: its id and its options say which. */
function assemble<F extends FlowId, M extends AnyStateMachine>(
  machine: M & (IdOf<M> extends F ? unknown : never),
  { createWorld, programs }: FlowWorld<(typeof flowOptions)[F]>,
): FlowOf<F> {
  return {
    machine: withPrograms(machine as AnyStateMachine as GrantMachine, programs),
    createWorld: createWorld as Flow["createWorld"],
  };
}
