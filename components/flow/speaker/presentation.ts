/** What the window that presents and the speaker's window say to one another: plain values, over a BroadcastChannel of the same browser. */

/** A step in words, for the speaker's eyes. */
export interface SpokenStep {
  readonly title: string;
  /** `Client → Authorization server, POST /token, back channel`; of a comparison one for each side where they are not alike. */
  readonly ways: readonly string[];
}

export interface SpokenNote {
  readonly name: string;
  readonly text: string;
  /** To be read before all else. */
  readonly first?: boolean;
}

export interface SpokenQuestion {
  readonly ask: string;
  /** Of a comparison a line for each side where they are not alike. */
  readonly answer?: string;
}

export interface Presentation {
  readonly title: string;
  /** `Lesson 3 / 7 · 18 / 30`. */
  readonly place: string;
  readonly now: SpokenStep & { readonly notes: readonly SpokenNote[] };
  readonly next?: SpokenStep | undefined;
  readonly questions: readonly SpokenQuestion[];
  /** How many values are still covered. */
  readonly covered: number;
  readonly blank: boolean;
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly startedAt: number;
  /** What the lesson is meant to take. */
  readonly minutes?: number | undefined;
}

export const commands = ["onward", "backward", "blank", "cover", "restartClock"] as const;

export type Command = (typeof commands)[number];

export type SpeakerMessage =
  /** Who is there? Said by a speaker's window that has just come, and answered with a state. */
  | { readonly kind: "hello" }
  | { readonly kind: "state"; readonly presentation: Presentation }
  | { readonly kind: "command"; readonly command: Command }
  /** The window that presents goes away, or stops presenting. */
  | { readonly kind: "bye" };

const prefix = "grantscope-speaker-";

/** One channel for each presentation: two classes on one machine do not meet. */
export function openChannel(session: string, onMessage: (message: SpeakerMessage) => void) {
  const channel = new BroadcastChannel(prefix + session);
  channel.onmessage = ({ data }: MessageEvent<SpeakerMessage>) => onMessage(data);
  return {
    say: (message: SpeakerMessage) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

export type Channel = ReturnType<typeof openChannel>;
