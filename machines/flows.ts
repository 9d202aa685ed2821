/**
 * The flows that exist: their options, and where their machine is. A machine is loaded when its flow is, so that a page
 * carries the machine that it shows and no other.
 */
import {
  type AuthorizationCodeOptions,
  authorizationCodeOptions,
  type OptionDefinitions,
} from "@/lib/world/options";
import type { authorizationCode } from "./authorization-code";

export type FlowMachine = typeof authorizationCode;

export interface Flow {
  readonly options: OptionDefinitions;
  readonly loadMachine: () => Promise<FlowMachine>;
}

export const flows = {
  "authorization-code": {
    options: authorizationCodeOptions,
    loadMachine: async () => (await import("./authorization-code")).authorizationCode,
  },
} as const satisfies Record<string, Flow>;

export type FlowId = keyof typeof flows;

export function isFlowId(id: string): id is FlowId {
  return Object.hasOwn(flows, id);
}

/** The first value of each option. */
export function defaultOptions(flow: FlowId): AuthorizationCodeOptions {
  const entries = Object.entries(flows[flow].options).map(([id, values]) => [id, values[0]]);
  return Object.fromEntries(entries) as unknown as AuthorizationCodeOptions;
}
