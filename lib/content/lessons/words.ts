/** What the pages of the lessons say around them. */

/** What the list of the lessons says, and whatever leads to one. */
export const lessonsWords = {
  title: "Lessons",
  line: "A lesson leads through runs step by step, says what to look at, and asks before it shows.",
  description: "Lessons on OAuth 2.0, each played on the real machines, and room for your own.",
  present: "To give one in front of a class, open it and press P.",
  minutes: (minutes: number) => `${minutes} min`,
  steps: (count: number) => (count === 1 ? "1 step" : `${count} steps`),
  take: "Take a lesson",
  /** At the end of a run. */
  one: (title: string) => `A lesson: ${title}`,
  begin: "Begin",
  goOn: (step: number) => `Go on at step ${step}`,
  done: "Done",
} as const;

/** What a lesson says as a whole, on paper and without script. */
export const wholeWords = {
  title: "The whole lesson",
  asks: {
    receiver: "Who receives this message?",
    channel: "Does it go through the browser?",
    accepted: "Does its receiver accept it?",
    check: "Which rule does its receiver find broken?",
  },
} as const;

export const progressWords = {
  title: "Your progress",
  line: "Your progress is kept on this device alone.",
  forget: "Forget my progress",
  forgotten: "Forgotten.",
} as const;

export const ownWords = {
  title: "A lesson of your own",
  line: "A lesson is a JSON file: a title, an audience, minutes, and steps. Each step names a flow, its options, a place in it, and what is done to it; it has a text and may have a question, whose answers are facts of the run.",
  samples: "To begin with",
  smallest: "A lesson of one step",
  shape: "What a step may have",
  shapeLines: [
    "`title`, and `flow`, `options` and `seed` as they stand in the address of the player.",
    "`step`: a number as in the address, or a name: `tokenRequest`, `apiRequest#2` for the second of that name, `end`.",
    '`edits`: each at a `step`, either a `change` that is ready made, such as `no-verifier`, or an `event` of the machine, such as `{ "type": "REPLAY" }`.',
    "`text` in plain words, with an empty line between paragraphs; `notes` and `ask` for the speaker window.",
    "`question`: each choice says by `if` when it is right: `sender`, `receiver`, `channel`, `carries`, `accepted`, `broken`, `holds`, `knows`, `readable`, `claim`, `next`, `later`, `outcome`, `not`, `all`.",
    'Or, of the message of the step: `"question": { "predict": "check" }`, and the run itself has the choices. There are `receiver`, `channel`, `accepted` and `check`; `at` names another step, and `text` puts the question in your words.',
  ],
  start:
    "Take one of ours, save it, change it, and open it here. It stays on this machine: a link carries the lesson itself, behind its `#`, and no server sees it.",
  open: "Open a file",
  link: "Copy a link to this lesson",
  faults: (count: number) => (count === 1 ? "This lesson has a fault" : `This lesson has ${count} faults`),
  reading: "The lesson is being read …",
  checking: (step: number, count: number) => `Step ${step} of ${count} is being tried …`,
  unreadable: "The browser could not read this lesson.",
  unreadableLink:
    "The lesson in this link cannot be unpacked. The link may have been cut off: open the file instead.",
} as const;
