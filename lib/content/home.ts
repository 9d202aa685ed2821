/** What the first page says. The way in, and what of it is real. */

export const homeContent = {
  title: ["See an OAuth grant happen,", "one message at a time."],
  text: "Prints wants Maya’s photos, and must never learn her password. Watch how OAuth 2.0 gets it there: every redirect, the code, every token, as HTTP messages between four programs that run in your browser.",
  begin: "Step through it",
  flows: { title: "Choose a flow" },
  evidence: {
    title: "Nothing is faked",
    text: "These come from the run above, made by the same programs that you step through.",
    messages: {
      title: "Real messages",
      text: "The request that you read is the object that its receiver handles, header for header. Change it, and you get the receiver’s own answer.",
    },
    checks: {
      title: "Real rules",
      text: "Each party judges what it gets by the rules of the RFCs. Every rule that is checked is shown, with its section, whether it held or not.",
    },
    tokens: {
      title: "Real tokens",
      text: "Keys, signatures and claims are those of a JOSE library, on a clock that you move. The demo keys are public: the same link gives the same tokens.",
    },
  },
  footer: "All of it runs in your browser. Nothing that you do here leaves your machine.",
  notFound: {
    title: "There is no such page",
    text: "The address may be mistyped, or the flow does not exist yet. These do:",
  },
} as const;
