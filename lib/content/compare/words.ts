/** What the page of a comparison says of itself, whatever is compared. */
import type { PartPlace } from "@/lib/transcript/differences";
import type { AttackId } from "@/lib/world/options/attacks";
import { shorten } from "../shorten";

export const compareWords = {
  title: "Compare",
  headline: "Side by side",
  line: "Two runs side by side, message for message, and the same attack on both.",
  own: "Your own comparison",
  sides: (left: string, right: string) => `${left} beside ${right}`,
  ownLead: "Any two flows, or two ways of the same one, changed in flight or not. Each is a real run.",
  changed: "With a change, and without it",
  changedLead: "One run twice: with what was done in it, and as it goes by itself.",
  byItself: "as it goes by itself",
  choose: "Comparison",
  swap: "Swap the sides",
  change: "Change",
  left: "Left",
  right: "Right",
  list: "Messages in order",
  nothing: "No such step on this side",
  alone: (name: string) => `Only with “${name}”.`,
  /** Of one moment, on each side. */
  both: (left: string, right: string) => `Left: ${left} Right: ${right}`,
  titles: (left: string, right: string) => `${left} (left), ${right} (right)`,
  otherDeed: "Not the same on both sides.",
  /** What was done at one moment: state was removed. */
  done: {
    left: (deeds: string) => `Left: ${deeds}.`,
    right: (deeds: string) => `Right: ${deeds}.`,
    both: (deeds: string) => `On both sides: ${deeds}.`,
  },
  lostTitle: (title: string) => `Lost: ${title}`,
  lost: "The message reaches nobody.",
  /** How a run ended that has not. */
  stands: "Not at all: it waits for a message that was lost",
  same: "The same on both sides.",
  /** Of a message that means something else there. */
  sameMessage: "The same message on both sides.",
  sameParts: (number: number) => (number === 1 ? "1 part the same" : `${number} parts the same`),
  onlyHere: "only here",
  different: "different",
  places: {
    query: "here in the query",
    fragment: "here in the fragment",
    header: "here in a header",
    form: "here in the body",
    member: "here in the body",
    credential: "here in a header",
  } satisfies Readonly<Record<PartPlace, string>>,
  inside: (names: string) => `inside it: ${names}`,
  page: "the page",
  legend:
    "What one side alone has, or has with another value, is marked. Values are drawn from the same seed, so what differs only by the clock is left quiet.",
  more: "In the end",
  so: "So use",
  others: "More comparisons",
  /** Where a flow leads to its comparisons. */
  beside: (title: string) => `Side by side: ${title}`,
  besideUsual: "These options beside the usual ones",
  flow: "Flow",
  doneInIt: "Done in the run",
  nothingDone: "Nothing: it goes by itself",
  apply: "Show it",
  messages: "Messages",
  frontAndBack: (front: number, back: number) => `${front} through the browser, ${back} beside it`,
  addresses: "In the addresses of the browser",
  noAddresses: "nothing of interest",
  secrets: "Secrets, and who has seen them",
  checks: "Rules judged on this side alone",
  noChecks: "none",
  andMore: (number: number) => `and ${number} more`,
  resists: "resists",
  doesNot: "does not resist",
  notHere: "not in this flow",
  outcome: "How it ended",
  next: "Next",
  again: "Start again",
  step: (step: number) => `Step ${step}`,
} as const;

interface AttackWords {
  /** On the button that begins it. */
  readonly start: string;
  readonly what: string;
}

export const attackWords: Readonly<Record<AttackId, AttackWords>> = {
  code: {
    start: "Steal the code",
    what: "Somebody reads the code in the browser, on both sides, and is faster than Prints.",
  },
  address: {
    start: "Read the address",
    what: "Somebody reads the address of the browser, on both sides, with all that stands in it.",
  },
  token: {
    start: "Steal the token",
    what: "Somebody has a copy of a call to the API, on both sides, and sends the token again.",
  },
  refresh: {
    start: "Steal the refresh token",
    what: "Somebody has a copy of the refresh token, on both sides, and is faster than Prints.",
  },
};

/** The four of PKCE and secret, and what a stolen code is worth in each. */
export const fourWords = {
  title: "One stolen code, four ways to be ready",
  line: "Each cell is a run of its own, with the answers that the servers gave. The thief first redeems the code, then has Prints do it.",
  pkce: { on: "PKCE", off: "No PKCE" },
  secret: { on: "Client secret", off: "No secret" },
  redeemed: "The thief redeems it",
  injected: "Prints redeems it for the thief",
  notTried: "not needed",
  stolen: "Albums stolen",
  safe: "Nothing stolen",
  open: "Step through it",
} as const;

export const noticeWords = {
  unknownFlow: (value: string, used: string) =>
    value.trim() === ""
      ? `This address named no flow for one of the sides. ${used} is shown instead.`
      : `This address named a flow ${shorten(value)}, which does not exist. ${used} is shown instead.`,
  unknownAttack: (value: string) => `This address named an attack ${shorten(value)}, which does not exist.`,
  unfitAttack: (attack: string) => `“${attack}” cannot be tried on both of these, so it is left out.`,
  unknownParameter: (name: string) => `This address said ${shorten(name)}, which means nothing here.`,
} as const;

export const compareShare = {
  link: "It holds both sides with their options and what was done in them, the seed, the attack, and the step.",
  frame: "Both runs as a frame for slides, docs or a course, from this step on.",
} as const;
