/** The address of a ready-made comparison, at its beginning, as machines/address-of-two.ts writes it. */
import type { ComparedSide, Comparison } from "./types";

export function hrefOf({ left, right, attack }: Comparison): string {
  const query = [`left=${formatSide(left)}`, `right=${formatSide(right)}`];
  return `/compare?${[...query, ...(attack === undefined ? [] : [`attack=${attack}`])].join("&")}`;
}

function formatSide({ flow, options }: ComparedSide): string {
  return [flow, ...Object.entries(options).map(([id, value]) => `${id}.${value}`)].join("~");
}
