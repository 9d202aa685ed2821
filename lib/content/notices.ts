import { shorten } from "./shorten";

/** What of an address could not be used, or has no room in one, and what is there in its place. A file of its own: few pages ever need it. */
export const notices = {
  unknownValue: (option: string, value: string, used: string) =>
    `This address asked for ${option}=${shorten(value)}, which does not exist. ${used} is used instead.`,
  strangeValue: (name: string, value: string) =>
    `This address asked for ${name}=${shorten(value)}, which does not exist. It is left out.`,
  unknownOption: (option: string) =>
    `This address named an option ${shorten(option)}, which does not exist. It is left out.`,
  pastTheEnd: () => "This address asked for a step past the end. The end is shown.",
  /** `shown` counts from 0. */
  unreadableStep: (step: string, shown = 0) =>
    `${shorten(step)} is not the number of a step. ${shown === 0 ? "The first step" : `Step ${shown + 1} of the run`} is shown.`,
  unreadableSeed: () => "The seed in this address cannot be used. The usual one is used instead.",
  unreadableBranches: () =>
    "The other runs that this address keeps cannot be read. The run itself is shown as it says.",
  unreadableChanges: () => "The changes in this address cannot be read. The run is shown without them.",
  impossibleChanges: (count: number) =>
    count === 1
      ? "One change in this address is not possible where it should be. It is left out."
      : `${count} changes in this address are not possible where they should be. They are left out.`,
  mostChanges: (most: number) =>
    `This run has been changed ${most} times, and its address has no room for more. Nothing was done. Undo, or start again.`,
  broken: () =>
    "What you did could not be carried out: this page broke at it, or a part of it did not load. The run is as it was.",
} as const;
