/** The user's turn, where something waits for it: the button that takes it, and what Maya is asked to do. */
import type { ActId } from "@/lib/transcript/acts";

export interface Turn {
  readonly label: string;
  readonly invitation: string;
}

export const turns: Readonly<Record<ActId, Turn>> = {
  connect: {
    label: "Connect as Maya",
    invitation: "Your turn: press the button on the page, or the large one.",
  },
  start: { label: "Start", invitation: "Nobody is there: press the large button to let it begin." },
  sync: {
    label: "Fetch the albums",
    invitation: "Nobody is there: press the large button, and Prints begins by itself.",
  },
  letTimePass: { label: "Let time pass", invitation: "Press the large button to let the token expire." },
  revoke: { label: "Revoke the token", invitation: "Press the large button, and Prints revokes the token." },
  attack: { label: "Use the copy", invitation: "Press the large button to see how far the thief gets." },
  attackAgain: { label: "Use it again", invitation: "Press the large button to see whether it still works." },
  forge: {
    label: "Ask as the attacker",
    invitation: "Press the large button, and the attacker asks id.example for a code of their own.",
  },
  chooseOnDevice: {
    label: "Connect on the TV",
    invitation: "Your turn: press the button on the television, or the large one.",
  },
  poll: {
    label: "Wait, then ask",
    invitation: "Press the large button: the television waits and asks again.",
  },
  askLater: {
    label: "Wait longer, then ask",
    invitation: "Press the large button: the television waits twice as long, and asks again.",
  },
  openPhone: {
    label: "Open the phone",
    invitation: "Press the large button: Maya opens the address on her phone.",
  },
  lure: {
    label: "Write to Maya",
    invitation: "Press the large button: the attacker sends Maya a message with the code.",
  },
  enterCode: {
    label: "Type the code",
    invitation: "Your turn: type the code that the television shows, or press the large button.",
  },
  ask: {
    label: "Send as Maya",
    invitation: "Your turn: send what Maya has typed, or press the large button.",
  },
  askMore: {
    label: "Ask for more",
    invitation: "Your turn: send what Maya has typed, or press the large button.",
  },
  pressAllow: {
    label: "Allow as Prints",
    invitation: "Press the large button: Prints does it in Maya’s place, before she can.",
  },
  goOn: {
    label: "Follow the link",
    invitation: "Your turn: follow the link on the page, or press the large button.",
  },
  comeBack: {
    label: "Come back later",
    invitation: "Press the large button to let twenty minutes pass and come back.",
  },
  openLocked: {
    label: "Open the album",
    invitation: "Your turn: press the button on the page, or the large one.",
  },
  disconnect: {
    label: "Disconnect as Maya",
    invitation: "Your turn: press the button on the page, or the large one.",
  },
  signOut: {
    label: "Sign out as Maya",
    invitation: "Your turn: press Sign out on the page, or the large button.",
  },
  confirmSignOut: {
    label: "Confirm as Maya",
    invitation: "Your turn: sign out or stay on the page, or press the large button.",
  },
  staySignedIn: {
    label: "Stay as Maya",
    invitation: "Your turn: decide on the page, or press the large button.",
  },
  ban: { label: "Ban Maya", invitation: "Press the large button, and Notes bans Maya." },
  openAgain: { label: "Open again", invitation: "Press the large button, and Maya opens her notes again." },
  openTrap: {
    label: "Follow the link",
    invitation: "Press the large button, and Maya follows a link to another site.",
  },
  signIn: {
    label: "Sign in as Maya",
    invitation: "Your turn: sign in as Maya on the page, or press the large button.",
  },
  consent: {
    label: "Allow as Maya",
    invitation: "Your turn: choose and decide on the page, or press the large button.",
  },
  deny: { label: "Deny as Maya", invitation: "Your turn: decide on the page, or press the large button." },
  resend: { label: "Send again", invitation: "It got lost. Press the large button to send it again." },
};
