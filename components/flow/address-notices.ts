/** What of an address could not be used, as sentences. */
import type { AddressNotice } from "@/machines/address";

export function describeNotice(notice: AddressNotice): string {
  switch (notice.kind) {
    case "unknown-option":
      return `There is no option “${shorten(notice.option)}” here. It was left out.`;
    case "unknown-value":
      return `“${shorten(notice.value)}” is no value of the option “${notice.option}”. Its default stands: ${notice.used}.`;
    case "unreadable-step":
      return `“${shorten(notice.value)}” is no step. This is the first one.`;
    case "unreadable-seed":
      return "The seed in the address could not be used. The usual one stands.";
    case "unreadable-deviations":
      return "The changes in the address could not be read. This is the run without them.";
  }
}

export function describePastEnd(asked: number, last: number): string {
  return `The run has no step ${asked + 1}. This is its last one, number ${last + 1}.`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
