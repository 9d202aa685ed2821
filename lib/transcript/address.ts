/**
 * Addresses for display. After an edit a URL may be anything: then the text itself is given back, and nothing throws.
 */
import { readAddress } from "@/lib/http/address";

/** `https://id.example`, or the text as it came. */
export function originOf(url: string): string {
  return readAddress(url)?.origin ?? url;
}

/** `id.example`, with the port where it is not the scheme's own, or the text as it came. */
export function hostOf(url: string): string {
  return readAddress(url)?.host || url;
}

/** The absolute form of a reference found at `base`, or the reference as it came. */
export function resolveUrl(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}
