/** The smallest lesson that does all that a lesson can: shown as an example of the file, and read by a test. */
export const smallestLesson = {
  format: "grantscope-lesson",
  version: 1,
  title: "One code, twice",
  line: "What becomes of a code that comes a second time.",
  audience: "Developers of servers.",
  minutes: 5,
  steps: [
    {
      title: "The copy went ahead",
      flow: "authorization-code",
      options: { client: "public" },
      step: "tokenRequest",
      edits: [{ step: "tokenRequest", event: { type: "REPLAY" } }],
      text: "The same request was sent twice, and the copy has its answer. This is the second.",
      notes: "Ask before you deliver it.",
      ask: ["Who could have sent the other one?"],
      question: {
        text: "Is it answered with a token as well?",
        choices: [
          { text: "Yes", if: { kind: "accepted" }, why: "A code is good once." },
          {
            text: "No",
            if: { kind: "broken", check: "code-unused" },
            why: "It was used by the first (RFC 6749 §4.1.2).",
          },
        ],
      },
    },
  ],
} as const;
