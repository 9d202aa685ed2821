/** The user's turn: what Maya is asked to do, and why it is hers to do. */
import type { ActId } from "@/lib/transcript/steps";
import type { StepExplanation } from "./types";

export const actExplanations: Readonly<Record<ActId, StepExplanation>> = {
  connect: {
    title: "Maya wants prints of her photos",
    what: "Maya is on the site of Prints. Her photos are at Photos. With the button she asks Prints to fetch them there.",
    why: "OAuth lets her give Prints a limited right to her photos without giving it her password (RFC 6749 §1).",
    specs: ["RFC 6749 §1", "RFC 6749 §1.1"],
    highlights: [],
  },
  start: {
    title: "The client begins by itself",
    what: "It is time, and the client starts. Nobody is at a screen.",
    why: "Some programs act in their own name. They ask for a token with nothing but their own credentials (RFC 6749 §4.4).",
    specs: ["RFC 6749 §4.4"],
    highlights: [],
  },
  sync: {
    title: "Prints looks for new photos",
    what: "Now and then Prints fetches the albums again, by itself. Maya connected it some time ago, and is not there.",
    why: "When Maya allowed it, Prints was given an access token and a refresh token. With them it can work while she is away (RFC 6749 §1.5).",
    specs: ["RFC 6749 §1.5"],
    highlights: [],
  },
  letTimePass: {
    title: "Time passes, and the token expires",
    what: "As many seconds pass as `expires_in` said. Then Prints fetches the albums again.",
    why: "An access token ends by itself. Whoever has stolen one cannot use it for ever (RFC 6749 §1.5).",
    specs: ["RFC 6749 §5.1", "RFC 6749 §1.5"],
    highlights: [],
  },
  revoke: {
    title: "Prints wants its token to be worthless",
    what: "Prints does not need the access token any more, or fears that somebody else has it. It tells id.example.",
    why: "A token that is still good, and that nobody needs, is only good for a thief (RFC 7009 §1).",
    specs: ["RFC 7009 §1"],
    highlights: [],
  },
  attack: {
    title: "A thief uses a copy",
    what: "Somebody has a copy of what Prints holds, and tries what it is worth.",
    why: "Tokens leak: through logs, backups, devices that are lost. A design has to say what happens then (RFC 9700 §4).",
    specs: ["RFC 9700 §4.9", "RFC 9700 §4.14"],
    highlights: [],
  },
  attackAgain: {
    title: "The thief tries again",
    what: "The thief goes on with what they have.",
    why: "Whether a defence holds shows at the second attempt.",
    specs: ["RFC 9700 §4.9", "RFC 9700 §4.14"],
    highlights: [],
  },
  chooseOnDevice: {
    title: "Maya presses Connect on her television",
    what: "Maya wants to see her photos on the television. It has no keyboard, and nobody should type a password with a remote control. So it asks id.example for a code that Maya can use on her phone.",
    why: "The device cannot show a login page that she could trust or use. She signs in where she always does, and the device waits (RFC 8628 §1).",
    specs: ["RFC 8628 §1"],
    highlights: [],
  },
  poll: {
    title: "The television waits, then asks again",
    what: "The television does not know what Maya does on her phone. It waits for `interval` seconds and asks whether she has decided.",
    why: "Nothing can call the television: it has no address to which id.example could send an answer. So it asks until there is one (RFC 8628 §3.3).",
    specs: ["RFC 8628 §3.4", "RFC 8628 §3.5"],
    highlights: [],
  },
  openPhone: {
    title: "Maya takes her phone",
    what: "The television shows a short address and a code. Maya opens the address in the browser of her phone.",
    why: "There she has a keyboard, an address bar, and perhaps a session at id.example already. The two devices need no connection between them but her eyes (RFC 8628 §3.3).",
    watch:
      "Someone else can send Maya a code of their own device and ask her to type it. Then their device gets access to her photos. So she should go on only with a code from the device before her (RFC 8628 §5.4).",
    specs: ["RFC 8628 §3.3", "RFC 8628 §5.4"],
    highlights: [],
  },
  enterCode: {
    title: "Maya types the code of the television",
    what: "The page asks for the code that the television shows. You can type it here, or a wrong one.",
    why: "The code says which device she means. It is short, so that people can type it, and it is made of letters that are hard to mix up (RFC 8628 §6.1).",
    specs: ["RFC 8628 §3.3", "RFC 8628 §6.1"],
    highlights: [],
  },
  comeBack: {
    title: "Maya comes back twenty minutes later",
    what: "Maya wants to see her albums once more. The access token of Prints was good for ten minutes, and has expired.",
    why: "An access token ends soon, so that a stolen one is soon worth nothing. With a refresh token Prints need not ask Maya each time (RFC 6749 §1.5).",
    specs: ["RFC 6749 §1.5", "RFC 6749 §6"],
    highlights: [],
  },
  disconnect: {
    title: "Maya takes the access back",
    what: "Maya has her prints, and wants Prints to see her photos no more. She presses the button on its page.",
    why: "What she allowed is hers to end. An app that offers this tells the server that its tokens are needed no more (RFC 7009 §1).",
    specs: ["RFC 7009 §1"],
    highlights: [],
  },
  signIn: {
    title: "Maya types her name and password",
    what: "The page is from id.example, as the address bar shows. You can sign in for Maya here; a wrong password brings the page back.",
    why: "The authorization server has to know who is there before it can ask for that person’s consent (RFC 6749 §3.1).",
    watch:
      "The name and the password of the demo are public. Type no password of your own here: nothing leaves this machine, but it would stand in the list of messages.",
    specs: ["RFC 6749 §3.1"],
    highlights: [],
  },
  consent: {
    title: "Maya decides what Prints may do",
    what: "Each box is a right that Prints asks for. You can untick some, then allow; or deny. To allow nothing at all counts as no.",
    why: "The right is Maya’s to give. The server may issue a token for less than was asked, and then has to say so in `scope` (RFC 6749 §3.3).",
    specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.3"],
    highlights: [],
  },
  deny: {
    title: "Maya says no",
    what: "Maya denies the request. id.example will tell Prints so with the error `access_denied`, and will issue no code.",
    why: "A decision that can only be yes is none. An honest app goes on without what it asked for.",
    specs: ["RFC 6749 §4.1.2.1"],
    highlights: [],
  },
  resend: {
    title: "The message is sent again",
    what: "The message before was lost. Its sender sends it once more, with the same content.",
    why: "A request that is repeated may have done its work the first time. For a code that matters: the server must refuse the second use (RFC 6749 §4.1.2).",
    specs: ["RFC 9110 §9.2.2", "RFC 6749 §4.1.2"],
    highlights: [],
  },
};
