/** A run of a thousand frames: a television that asks again and again, and most of whose questions get lost on their way. */
import type { Deviation } from "@/lib/transcript/run";
import { formatDeviations } from "@/machines/deviations";

export const longFrames = 1000;

/** The step of the first turn at which it may ask again, and the frames from one such turn to the next. */
const first = 6;
const round = 5;

/** The address of the first frame of a run that is about as long. What is done stands behind the #: no server would take it. */
export function addressOfLongRun(frames = longFrames): string {
  const rounds = Math.floor((frames - first) / round);
  const deviations = Array.from({ length: rounds }, (_, index): readonly Deviation[] => {
    const step = first + round * index;
    return [
      { step, event: { type: "POLL" } },
      { step: step + 1, event: { type: "DROP" } },
      { step: step + 2, event: { type: "RESEND" } },
    ];
  });
  return `/flows/device-code?polling=eager#do=${formatDeviations(deviations.flat())}`;
}
