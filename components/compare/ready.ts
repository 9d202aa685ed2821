/** Ready-made comparisons as an address says them. */
import { comparisons } from "@/lib/content/compare";
import type { ComparedSide, Comparison } from "@/lib/content/compare/types";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type AddressOfTwo, formatSide, type Side } from "@/machines/address-of-two";
import type { SideId } from "./compared";

/** Whether with the attack or without it. */
export function findReady(address: Pick<AddressOfTwo, SideId>): Comparison | undefined {
  const [left, right] = [formatSide(address.left), formatSide(address.right)];
  return comparisons.find((one) => {
    const sides = sidesOf(one);
    return formatSide(sides.left) === left && formatSide(sides.right) === right;
  });
}

export function sidesOf({ left, right }: Comparison): Pick<AddressOfTwo, SideId> {
  return { left: sideOf(left), right: sideOf(right) };
}

function sideOf({ flow, options }: ComparedSide): Side {
  return { flow, options: { ...defaultsOf(flowOptions[flow]), ...options }, deviations: [] };
}
