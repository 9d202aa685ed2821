/** How each part of a token is coloured, the same in the text and beside what it says. */
import { jwtColours } from "@/components/message/jwt-colours";
import type { PartRole } from "@/lib/tokens/decode";
import type { Segment } from "@/lib/tokens/segments";

export const partColours: Readonly<Record<Segment["role"], string>> = {
  ...jwtColours,
  "encrypted-key": "text-part-key",
  iv: "text-part-iv",
  ciphertext: "text-part-payload",
  tag: "text-part-signature",
  unknown: "text-muted",
  dot: "text-faint",
};

/** A member of the JSON that one points at, in the text or in the list. */
export interface Pointed {
  readonly role: PartRole;
  readonly member: number;
}

export function isPointed(
  pointed: Pointed | undefined,
  role: Segment["role"],
  member: number | undefined,
): boolean {
  return pointed !== undefined && pointed.role === role && pointed.member === member;
}
