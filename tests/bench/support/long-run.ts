/** A run of a thousand frames: somebody who does not know the password, and tries again and again. */
import type { Deviation } from "@/lib/transcript/run";
import { formatDeviations } from "@/machines/deviations";

export const longFrames = 1000;

/** The step of the first sign-in, the frames from one to the next, and those after the last. */
const first = 5;
const round = 3;
const rest = 15;

/** The address of the first frame of a run that is about as long. What is done stands behind the #: no server would take it. */
export function addressOfLongRun(frames = longFrames): string {
  const rounds = Math.ceil((frames - first - rest) / round);
  const deviations = Array.from(
    { length: rounds },
    (_, index): Deviation => ({
      step: first + round * index,
      event: { type: "SIGN_IN", username: "maya", password: "guess" },
    }),
  );
  return `/flows/authorization-code#do=${formatDeviations(deviations)}`;
}
