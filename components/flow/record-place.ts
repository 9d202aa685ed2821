import { writeAddress } from "@/components/ui/address";
import { formatAddress } from "./address-codec";
import { isElsewhere } from "./lesson/lesson-query";
import type { Carried, Place } from "./place";

/** Writes the address of what is shown, and before a new one that of the place which one leaves. Not where another part of a lesson is shown by now. */
export function recordPlace(how: "pushState" | "replaceState", place: Place, from: Place): void {
  if (isElsewhere(location, place.home)) return;
  if (how === "pushState") recordStep(from);
  writeAddress(how, formatAddress(place, location));
}

/** Another part of a lesson. */
export function recordPart(place: Carried, from: Place | undefined): void {
  if (from) recordStep(from);
  writeAddress("pushState", formatAddress(place, location));
}

/** That of a step waits for the next: whoever does something within that moment comes back to the step all the same. */
function recordStep(place: Place): void {
  if (place.record === "replace") writeAddress("replaceState", formatAddress(place, location));
}
