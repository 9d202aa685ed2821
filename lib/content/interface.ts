/** Sentences of the interface itself: what this is, what a page says where there is nothing, and what was put right. */

export const home = {
  title: "See an OAuth 2.0 grant happen, one message at a time",
  line: "OAuth lets an app use a person’s data at another site without their password; a grant is one way to do so. Its parties run here and exchange real HTTP messages: stop any, change it, lose it or send it twice, and see what its receiver really says.",
  flows: "Flows",
  start: "Step through it",
} as const;

export const real = {
  title: "Nothing is faked",
  text: "The four parties are programs, and the messages that you see are the ones that they exchange. Each JWT is signed with a real key and really verified. Whatever you do to a message, the answer is the receiver’s own: it is worked out then, and not written down beforehand.",
  limits:
    "The network, the clock and the randomness are simulated, so that the same link shows the same run. The keys and the passwords are made for the demo and public. No page asks another host for anything; what you type into a run stands in its address.",
} as const;

export const presenterMode = "Presenter mode";

export const noMessage = "No message has been sent yet.";

/** Where what was asked for is still on its way. */
export const coming = "One moment …";

/** A browser that has not been sent anywhere. */
export const newTab = {
  title: "New tab",
  what: "This browser has opened no page yet.",
} as const;

export const openInWorkbench = "Open in the workbench";

export const lost = {
  dropped: "You dropped this message. Its receiver never learns of it; send it again, or go back.",
  "no-such-host":
    "No host of this name exists here, so the message reached nobody. Send it again, or go back.",
} as const;

export const notFound = {
  title: "There is no such page",
  page: "Nothing stands at this address. These flows exist:",
  flows: "All flows",
} as const;

/** What helps on the first visit, in the order in which one needs it. Three at most. */
export const hints = {
  title: "Hints",
  lines: [
    "Nothing moves by itself: the large button takes one step.",
    "To go straight to a message, press it, or drag along the bar.",
    "The dots, **What if …**: change or lose a message. The answers are real.",
  ],
  /** Goes on from the first line where there is a mouse, and so a keyboard. */
  keys: " On a keyboard `→` does, and `←` goes back.",
  next: "Next",
  done: "Got it",
  close: "No more hints",
} as const;

/** Where one asks to be asked: lib/content/predict.ts has the questions. */
export const predictButton = {
  label: "Predict",
  title: "Be asked what comes next, before it shows",
  hidden: "What comes next is hidden until you have answered.",
} as const;
