/** The user's turn, where something waits for it: the button that takes it, and what Maya is asked to do. */
import type { ActId } from "@/lib/transcript/steps";

export interface Turn {
  readonly label: string;
  readonly invitation: string;
}

export const turns: Readonly<Record<ActId, Turn>> = {
  connect: { label: "Connect as Maya", invitation: "Your turn: press the button on the page, or Next." },
  start: { label: "Start", invitation: "Nobody is there: press Next to let it begin." },
  sync: {
    label: "Fetch the albums",
    invitation: "Nobody is there: press Next, and Prints begins by itself.",
  },
  letTimePass: { label: "Let time pass", invitation: "Press Next to let the token expire." },
  revoke: { label: "Revoke the token", invitation: "Press Next, and Prints revokes the token." },
  attack: { label: "Use the copy", invitation: "Press Next to see how far the thief gets." },
  attackAgain: { label: "Use it again", invitation: "Press Next to see whether it still works." },
  chooseOnDevice: {
    label: "Connect on the TV",
    invitation: "Your turn: press the button on the television, or Next.",
  },
  poll: { label: "Wait, then ask", invitation: "Press Next: the television waits and asks again." },
  openPhone: { label: "Open the phone", invitation: "Press Next: Maya opens the address on her phone." },
  enterCode: {
    label: "Type the code",
    invitation: "Your turn: type the code that the television shows, or press Next.",
  },
  ask: { label: "Ask as Maya", invitation: "Your turn: send what Maya has typed, or press Next." },
  askMore: { label: "Ask for more", invitation: "Your turn: send what Maya has typed, or press Next." },
  goOn: { label: "Follow the link", invitation: "Your turn: follow the link on the page, or press Next." },
  comeBack: { label: "Come back later", invitation: "Press Next to let twenty minutes pass and come back." },
  disconnect: {
    label: "Disconnect as Maya",
    invitation: "Your turn: press the button on the page, or Next.",
  },
  signOut: { label: "Sign out as Maya", invitation: "Your turn: press Sign out on the page, or Next." },
  confirmSignOut: {
    label: "Confirm as Maya",
    invitation: "Your turn: sign out or stay on the page, or press Next.",
  },
  staySignedIn: { label: "Stay as Maya", invitation: "Your turn: decide on the page, or press Next." },
  ban: { label: "Ban Maya", invitation: "Press Next, and Notes bans Maya." },
  openAgain: { label: "Open again", invitation: "Press Next, and Maya opens her notes again." },
  openTrap: { label: "Follow the link", invitation: "Press Next, and Maya follows a link to another site." },
  signIn: { label: "Sign in as Maya", invitation: "Your turn: sign in as Maya on the page, or press Next." },
  consent: { label: "Allow as Maya", invitation: "Your turn: choose and decide on the page, or press Next." },
  deny: { label: "Deny as Maya", invitation: "Your turn: decide on the page, or press Next." },
  resend: { label: "Send again", invitation: "It got lost. Press Next to send it again." },
};
