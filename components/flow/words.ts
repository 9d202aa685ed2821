/** What the controls of the player say. Sentences about the protocol stand in lib/content. */

import type { MessageView } from "@/lib/transcript/messages";
import type { RunRecord, Step } from "@/lib/transcript/run";
import type { ActId } from "@/lib/transcript/steps";
import type { Lane } from "@/lib/transcript/types";

/** What the next press does at the user's turn. */
const actLabels: Readonly<Record<ActId, string>> = {
  connect: "Connect as Maya",
  start: "Start",
  sync: "Fetch the albums",
  letTimePass: "Let time pass",
  revoke: "Revoke the token",
  attack: "Use the copy",
  attackAgain: "Use it again",
  chooseOnDevice: "Connect on the TV",
  poll: "Wait, then ask",
  openPhone: "Open the phone",
  enterCode: "Type the code",
  ask: "Ask as Maya",
  askMore: "Ask for more",
  goOn: "Follow the link",
  comeBack: "Come back later",
  disconnect: "Disconnect as Maya",
  signOut: "Sign out as Maya",
  confirmSignOut: "Confirm as Maya",
  staySignedIn: "Stay as Maya",
  ban: "Ban Maya",
  openAgain: "Open again",
  openTrap: "Follow the link",
  signIn: "Sign in as Maya",
  consent: "Allow as Maya",
  deny: "Deny as Maya",
  resend: "Send again",
};

export const invitations: Readonly<Record<ActId, string>> = {
  connect: "Your turn: press the button on the page, or Next.",
  start: "Nobody is there: press Next to let it begin.",
  sync: "Nobody is there: press Next, and Prints begins by itself.",
  letTimePass: "Press Next to let the token expire.",
  revoke: "Press Next, and Prints revokes the token.",
  attack: "Press Next to see how far the thief comes.",
  attackAgain: "Press Next to see whether it still works.",
  chooseOnDevice: "Your turn: press the button on the television, or Next.",
  poll: "Press Next: the television waits and asks again.",
  openPhone: "Press Next: Maya opens the address on her phone.",
  enterCode: "Your turn: type the code that the television shows, or press Next.",
  ask: "Your turn: send what Maya has typed, or press Next.",
  askMore: "Your turn: send what Maya has typed, or press Next.",
  goOn: "Your turn: follow the link on the page, or press Next.",
  comeBack: "Press Next to let twenty minutes pass and come back.",
  disconnect: "Your turn: press the button on the page, or Next.",
  signOut: "Your turn: press Sign out on the page, or Next.",
  confirmSignOut: "Your turn: sign out or stay on the page, or press Next.",
  staySignedIn: "Your turn: decide on the page, or press Next.",
  ban: "Press Next, and Notes bans Maya.",
  openAgain: "Press Next, and Maya opens her notes again.",
  openTrap: "Press Next, and Maya follows a link to another site.",
  signIn: "Your turn: sign in as Maya on the page, or press Next.",
  consent: "Your turn: choose and decide on the page, or press Next.",
  deny: "Your turn: decide on the page, or press Next.",
  resend: "It got lost. Press Next to send it again.",
};

/** What the primary button does here. */
export function describeNext(step: Step, view: MessageView | undefined, lanes: readonly Lane[]): string {
  switch (step.kind) {
    case "act":
      return isMayas(lanes) ? actLabels[step.act] : actLabels[step.act].replace(" as Maya", "");
    case "lost":
      return "Send again";
    case "end":
      return "Start again";
    case "message":
      return view?.message.kind === "response" ? "Deliver response" : "Deliver request";
  }
}

/** A browser can be somebody else's. */
function isMayas(lanes: readonly Lane[]): boolean {
  const browser = lanes.find(({ party }) => party === "browser");
  return browser === undefined || browser.place.startsWith("Maya");
}

/** `00:01:07` since the run began. */
export function describeClock(run: RunRecord, step: Step): string {
  const seconds = Math.max(0, step.now - (run.steps[0]?.now ?? step.now));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** The keys of the inspector's tabs, which stand beside those of the player in the help. */
export const tabKeys = {
  keys: ["1", "2", "3", "4", "5", "6"],
  does: "Message, checks, tokens, who knows what, machine, code",
};
