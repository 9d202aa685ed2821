/** What of an address could not be used, in sentences. */
import { notices as noticeTexts } from "@/lib/content/notices";
import type { RunRecord } from "@/lib/transcript/run";
import type { AddressNotice, AddressState } from "@/machines/address";

interface Read {
  readonly state: AddressState;
  readonly notices: readonly AddressNotice[];
}

/** What could not be read, and then what the run that was made of it could not take. */
export function listNotices({ state, notices }: Read, run: RunRecord): readonly string[] {
  const impossible = state.deviations.length - run.deviations.length;
  const count = run.steps.length;
  return [
    ...notices.map((notice) => describeNotice(notice, state.step)),
    ...(impossible > 0 ? [noticeTexts.impossibleChanges(impossible)] : []),
    ...(state.step >= count ? [noticeTexts.pastTheEnd()] : []),
  ];
}

/** `step` is the one that is shown where the address names none. */
export function describeNotice(notice: AddressNotice, step = 0): string {
  switch (notice.kind) {
    case "unknown-option":
      return noticeTexts.unknownOption(notice.option);
    case "unknown-value":
      return noticeTexts.unknownValue(notice.option, notice.value, notice.used);
    case "unreadable-step":
      return noticeTexts.unreadableStep(notice.value, step);
    case "unreadable-seed":
      return noticeTexts.unreadableSeed();
    case "unreadable-deviations":
      return noticeTexts.unreadableChanges();
    case "unreadable-branches":
      return noticeTexts.unreadableBranches();
  }
}
