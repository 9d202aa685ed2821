/** The same attack on two runs: which option has it in each flow. Ids and values as the address carries them. */
import { defaultsOf } from "./definitions";
import { type FlowChoices, type FlowId, flowOptions } from "./index";

type AttackOptions = { readonly [F in FlowId]?: Partial<FlowChoices[F]> };

export const attackOptions = {
  /** Somebody reads the code in the browser (RFC 9700 §4.5). */
  code: { "authorization-code": { theft: "code" }, "native-app": { theft: "code" } },
  /** Somebody reads an address of the browser, with whatever stands in it (RFC 9700 §4.3.2). */
  address: {
    "authorization-code": { theft: "code" },
    "native-app": { theft: "code" },
    implicit: { attack: "history" },
  },
  /** Somebody has a copy of a call to the API (RFC 9700 §4.9). */
  token: { "pushed-authorization": { theft: "on" } },
  /** Somebody has a copy of the refresh token (RFC 9700 §4.14). */
  refresh: { "refresh-token": { theft: "before" } },
} as const satisfies Readonly<Record<string, AttackOptions>>;

export type AttackId = keyof typeof attackOptions;

const attackIds = Object.keys(attackOptions) as readonly AttackId[];

export function isAttackId(id: string): id is AttackId {
  return Object.hasOwn(attackOptions, id);
}

/** The options with the attack in them; as they are where the flow knows no such attack. */
export function withAttack(
  flow: FlowId,
  options: Readonly<Record<string, string>>,
  attack: AttackId | undefined,
): Readonly<Record<string, string>> {
  return attack === undefined ? options : { ...options, ...optionsOf(attack, flow) };
}

/** Do the options have it in them already? */
export function hasAttack(
  flow: FlowId,
  options: Readonly<Record<string, string>>,
  attack: AttackId,
): boolean {
  const own = optionsOf(attack, flow);
  return own !== undefined && Object.entries(own).every(([id, value]) => options[id] === value);
}

/** Is the place of the attack free, and not taken by another attack that the same option has? */
export function takesAttack(
  flow: FlowId,
  options: Readonly<Record<string, string>>,
  attack: AttackId,
): boolean {
  const defaults: Readonly<Record<string, string>> = defaultsOf(flowOptions[flow]);
  return Object.entries(optionsOf(attack, flow) ?? {}).every(([id, value]) =>
    [value, defaults[id], undefined].includes(options[id]),
  );
}

/** The attack that can be tried on both flows, if any. */
export function findAttack(left: FlowId, right: FlowId): AttackId | undefined {
  return attackIds.find((id) => fitsBoth(id, left, right));
}

export function fitsBoth(attack: AttackId, left: FlowId, right: FlowId): boolean {
  return optionsOf(attack, left) !== undefined && optionsOf(attack, right) !== undefined;
}

function optionsOf(attack: AttackId, flow: FlowId): Readonly<Record<string, string>> | undefined {
  const byFlow: Readonly<Partial<Record<FlowId, Readonly<Record<string, string>>>>> = attackOptions[attack];
  return byFlow[flow];
}
