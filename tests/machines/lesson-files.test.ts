/** A lesson that is not valid: the message names the step, the line and what would be right. */
import { describe, expect, it } from "vitest";
import { askStep } from "@/components/flow/lesson/asked-question";
import { checkExplanations } from "@/lib/content/checks";
import { describeLessonFault, describeStepFault } from "@/lib/content/lessons/faults";
import { smallestLesson } from "@/lib/content/lessons/smallest";
import { readyChanges } from "@/lib/content/ready-changes";
import type { LessonStep } from "@/machines/lessons/lesson";
import { findLine } from "@/machines/lessons/line-of";
import { formatLessonFragment, hasLesson, readLessonFragment } from "@/machines/lessons/link";
import { placeStepFault, readLesson } from "@/machines/lessons/read-lesson";
import { resolveStep } from "@/machines/lessons/resolve-step";

/** Eight lines before the first step, and a line for each member. */
function write(steps: readonly object[], more: object = {}): string {
  const head = {
    format: "grantscope-lesson",
    version: 1,
    title: "A",
    line: "B.",
    audience: "C.",
    minutes: 5,
  };
  return JSON.stringify({ ...head, steps, ...more }, null, 2);
}

const step = { title: "One", flow: "authorization-code", step: "tokenRequest", text: "Look." };

function faultsOf(text: string): readonly string[] {
  const read = readLesson(text);
  return read.kind === "faults" ? read.faults.map(describeLessonFault) : [];
}

async function stepFaultOf(given: object): Promise<string> {
  const read = readLesson(write([{ ...step, ...given }]));
  const [first] = read.kind === "lesson" ? read.lesson.steps : [];
  if (first === undefined) return faultsOf(write([{ ...step, ...given }])).join();
  const resolved = await resolveStep(first, readyChanges);
  if (resolved.kind === "resolved") return "";
  return describeStepFault(placeStepFault(write([{ ...step, ...given }]), 0, resolved.fault), resolved.fault);
}

describe("a file", () => {
  it("that is shown as an example opens, and its question has one answer", async () => {
    const read = readLesson(JSON.stringify(smallestLesson, null, 2));
    const [first] = read.kind === "lesson" ? read.lesson.steps : [];
    const resolved = first && (await resolveStep(first, readyChanges));
    if (resolved?.kind !== "resolved") throw new Error(JSON.stringify(resolved));
    expect(first && askStep(first, resolved, checkExplanations).answers).toEqual([false, true]);
  });

  it("is read where all is well", () => {
    expect(readLesson(write([step]))).toMatchObject({
      kind: "lesson",
      lesson: { steps: [{ edits: [], options: {} }] },
    });
  });

  it("that breaks off names the line and the character", () => {
    const text = write([step]).replace('"minutes": 5,', '"minutes": 5;');
    expect(faultsOf(text)).toEqual([
      "The JSON breaks off in line 7, at character 15: `,` or `}` is expected, and `;` stands there.",
    ]);
  });

  it("that has a comma too many is told so, and a line break in a string is called that", () => {
    const text = write([step]).replace('"minutes": 5,', '"minutes": [5, ],');
    expect(faultsOf(text)).toEqual([
      "The JSON breaks off in line 7, at character 18: a value is expected, and `]` stands there. The comma before it is one too many.",
    ]);
    expect(faultsOf(write([step]).replace("Look.", "Look.\nAgain."))).toEqual([
      "The JSON breaks off in line 13, at character 21: a character that may stand in a string, or an escape such as `\\n`, is expected, and a line break stands there.",
    ]);
  });

  it("in an older encoding is told so, rather than shown with holes in its words (RFC 8259 §8.1)", () => {
    const bytes = new TextEncoder().encode(write([{ ...step, text: "Maya~s browser." }]));
    const text = new TextDecoder().decode(bytes.map((byte) => (byte === 0x7e ? 0x92 : byte)));
    expect(faultsOf(text)).toEqual([
      "Line 13 has characters that are not in UTF-8, as JSON must be (RFC 8259 §8.1). Save the file anew in that encoding.",
    ]);
  });

  it("of something else is told as that", () => {
    expect(faultsOf('{"log": {}}')).toEqual([
      'This is JSON, but not a lesson: it must begin with `"format": "grantscope-lesson"`.',
    ]);
    expect(faultsOf('{"format": "grantscope-lesson", "version": 2}')).toEqual([
      'This lesson says that it has version 2. What can be read here begins with `"format": "grantscope-lesson", "version": 1`.',
    ]);
    expect(faultsOf('{"format": "grantscope-lesson"}')).toEqual([
      'This lesson does not say its version. What can be read here begins with `"format": "grantscope-lesson", "version": 1`.',
    ]);
  });

  it("without a text names the step that lacks it, and the line", () => {
    const { text: _, ...without } = step;
    expect(faultsOf(write([step, without]))).toEqual([
      'Step 2, line 15, `steps.1.text`: this is missing. It should be a text in quotes, such as `"text": "Look at the address."`.',
    ]);
  });

  it("with a flow or an option that does not exist says which exist", () => {
    expect(faultsOf(write([step, { ...step, flow: "hybrid" }]))[0]).toMatch(
      /^Step 2, line 17, `steps\.1\.flow`: there is no flow `hybrid`\. There are `authorization-code`, /,
    );
    const [option] = faultsOf(write([{ ...step, options: { pcke: "off" } }]));
    expect(option).toMatch(
      /^Step 1, line 15, `steps\.0\.options\.pcke`: this flow has no option `pcke`\. It has `client`/,
    );
    // A list has no options, and not one that is called `0`.
    expect(faultsOf(write([{ ...step, options: ["pkce", "off"] }]))).toEqual([
      'Step 1, line 14, `steps.0.options`: `["pkce","off"]` stands here. It should be the options in braces, as the address has them, such as `"options": { "pkce": "off" }`.',
    ]);
    const [value] = faultsOf(write([{ ...step, options: { pkce: "md5" } }]));
    expect(value).toBe(
      "Step 1, line 15, `steps.0.options.pkce`: `pkce` cannot be `md5`. It can be `S256`, `plain`, `off`.",
    );
  });

  it("with a name that nobody reads says so, rather than leave it out in silence", () => {
    expect(faultsOf(write([{ ...step, qestion: {} }]))).toEqual([
      "Step 1, line 14, `steps.0.qestion`: a lesson has nothing of this name here. Is `question` meant? It can have `title`, `flow`, `options`, `seed`, `step`, `edits`, `text`, `notes`, `ask`, `question`.",
    ]);
    expect(faultsOf(write([{ ...step, question: { predict: "check", why: "So." } }]))).toEqual([
      "Step 1, line 16, `steps.0.question.why`: a lesson has nothing of this name here. It can have `predict`, `at`, `text`.",
    ]);
  });

  it("with an answer that is no fact names the place of the answer", () => {
    const choices = [
      { text: "Yes", if: { kind: "accepted" }, why: "So." },
      { text: "No", if: { kind: "receiver", party: "postman" }, why: "So." },
    ];
    const [fault] = faultsOf(write([{ ...step, question: { text: "Is it?", choices } }]));
    expect(fault).toMatch(
      /^Step 1, line \d+, `steps\.0\.question\.choices\.1\.if\.party`: `"postman"` stands here\. It should be one of `browser`, /,
    );
  });

  it("with a change of two possible forms complains of the one that it nearly has", () => {
    const edits = [{ step: 1, event: { type: "WAIT", seconds: "a minute" } }];
    const [fault] = faultsOf(write([{ ...step, edits }]));
    expect(fault).toMatch(
      /^Step 1, line \d+, `steps\.0\.edits\.0\.event\.seconds`: `"a minute"` stands here\. It should be a whole number of seconds/,
    );
  });

  const choice = { text: "Yes", if: { kind: "accepted" }, why: "So." };
  const asking = (...choices: readonly object[]) => ({ question: { text: "Is it?", choices } });

  it.each([
    [
      { minutes: "5" },
      {},
      '`"5"` stands here. It should be a whole number without quotes, such as `"minutes": 20`.',
    ],
    [
      { minutes: 4.5 },
      {},
      '`4.5` stands here. It should be a whole number without quotes, such as `"minutes": 20`.',
    ],
    [{ minutes: 0 }, {}, "`0` stands here. It should be 1 at least."],
    [{ minutes: 999 }, {}, "`999` stands here. It should be 240 at most."],
    [
      { title: " " },
      {},
      'the quotes are empty. It should be a text in quotes, such as `"title": "The code flow"`.',
    ],
    [{ title: "x".repeat(130) }, {}, "this has 130 characters, and should have 120 at most."],
    [{ steps: [] }, {}, "this has 0 entries, and should have 1 at least."],
    [
      {},
      { title: null },
      '`null` stands here. It should be a text in quotes, such as `"title": "The code flow"`.',
    ],
    [
      {},
      { step: -1.5 },
      '`-1.5` stands here. It should be a whole number from 1 or a name in quotes, such as `"step": "tokenRequest"`.',
    ],
    [
      {},
      { ask: "Who?" },
      '`"Who?"` stands here. It should be a list of texts, such as `"ask": ["Who could have sent it?"]`.',
    ],
    [{}, { seed: "x".repeat(70) }, /^`"x{39}…` stands here\. It should be 1 to 64 characters/],
    [
      {},
      { edits: ["no-verifier"] },
      /^`"no-verifier"` stands here\. It should be an edit in braces, such as /,
    ],
    [
      {},
      { edits: [{ step: 1 }] },
      /^this is missing\. It should be the name of a ready change, .* or an event/,
    ],
    [
      {},
      { edits: [{ step: 1, event: "REPLAY" }] },
      /^`"REPLAY"` stands here\. It should be an event in braces/,
    ],
    [
      {},
      { edits: [{ step: 1, change: "no-verifier", event: { type: "DROP" } }] },
      "an edit has either `change` or `event`, and not both.",
    ],
    [
      {},
      { edits: [{ step: 1, event: { type: "REPLAYED" } }] },
      /^`"REPLAYED"` stands here\. Is `REPLAY` meant\? It should be one of /,
    ],
    [{}, asking(choice), "this has 1 entry, and should have 2 at least."],
    [
      {},
      asking(choice, { ...choice, if: { kind: "acepted" } }),
      /^`"acepted"` stands here\. Is `accepted` meant\? /,
    ],
    [
      {},
      asking(choice, { ...choice, if: true }),
      '`true` stands here. It should be a fact in braces, such as `"if": { "kind": "accepted" }`.',
    ],
    [
      {},
      asking(choice, { ...choice, if: { kind: "all", facts: [] } }),
      "this has 0 entries, and should have 1 at least.",
    ],
    [{}, { question: { predict: "rule" } }, /^`"rule"` stands here\. It should be one of `receiver`, /],
  ])(
    "with %o and a step with %o says what stands there and what is expected, in plain words",
    (head, of, said) => {
      const faults = faultsOf(write([{ ...step, ...of }], head));
      expect(faults).toHaveLength(1);
      const [, words = ""] = /`: (.*)$/.exec(faults[0] ?? "") ?? [];
      if (typeof said === "string") expect(words).toBe(said);
      else expect(words).toMatch(said);
    },
  );

  it("tells all of its faults at once", () => {
    expect(
      faultsOf(
        write([
          { ...step, flow: "a" },
          { ...step, flow: "b" },
        ]),
      ),
    ).toHaveLength(2);
  });

  it("whose line is asked for finds it past strings with brackets in them", () => {
    const text = '{\n"a": "]}",\n"b": [1,\n{"c": "\\"{"},\n[2]]\n}';
    expect(findLine(text, ["b", 2, 0])).toBe(5);
    expect(findLine(text, ["b", 1, "c"])).toBe(4);
    expect(findLine(text, ["b", 9])).toBe(3);
  });
});

describe("a step that does not fit its run", () => {
  it("names the step that the run has not, and those that it has", async () => {
    expect(await stepFaultOf({ step: "tokenRequset" })).toMatch(
      /^Step 1, line 12, `steps\.0\.step`: the run has no step `tokenRequset`\. It has `connect`, `loginRequest`/,
    );
    expect(await stepFaultOf({ step: 99 })).toMatch(
      /^Step 1, line 12, `steps\.0\.step`: the run has no step `99`/,
    );
  });

  it("names the edit that cannot be done", async () => {
    const edit = { step: "apiRequest", change: "no-verifier" };
    expect(await stepFaultOf({ edits: [edit] })).toMatch(
      /^Step 1, line 15, `steps\.0\.edits\.0`: this cannot be done there/,
    );
    expect(await stepFaultOf({ edits: [{ ...edit, change: "magic" }] })).toMatch(
      /^Step 1, line 17, `steps\.0\.edits\.0\.change`: there is no ready change `magic`\. The message of this step has .*`token-none`/,
    );
    expect(await stepFaultOf({ edits: [{ step: "signIn", change: "magic" }] })).toBe(
      "Step 1, line 17, `steps.0.edits.0.change`: there is no ready change `magic`.",
    );
    expect(await stepFaultOf({ edits: [{ step: "signIn", event: { type: "DROP" } }] })).toMatch(
      /^Step 1, line 15, `steps\.0\.edits\.0`: this cannot be done there/,
    );
  });

  it("names the edit that cannot be done after one of the same kind that could", async () => {
    const first = { step: "tokenRequest", change: "no-verifier" };
    const answer = { type: "EDIT", message: { status: 200, headers: [], body: "" } };
    const second = { step: "tokenRequest", event: answer };
    expect(await stepFaultOf({ edits: [first] })).toBe("");
    expect(await stepFaultOf({ edits: [first, second] })).toMatch(
      /^Step 1, line \d+, `steps\.0\.edits\.1`: this cannot be done there/,
    );
  });
});

describe("a question that is a moment to predict", () => {
  const ask = (question: object, more: object = {}) => stepFaultOf({ ...more, question });

  it("is answered by the run: its receiver, and by which rule it is refused", async () => {
    const read = readLesson(write([{ ...step, question: { predict: "receiver" } }]));
    const [first] = read.kind === "lesson" ? read.lesson.steps : [];
    const resolved = first && (await resolveStep(first, readyChanges));
    if (resolved?.kind !== "resolved") throw new Error(JSON.stringify(resolved));
    const { question, answers } = askStep(first as LessonStep, resolved, checkExplanations);
    expect(question?.text).toBe("Who receives what Prints sends now?");
    expect(question?.choices[answers.indexOf(true)]?.text).toBe("Authorization server");
    const edits = [{ step: "tokenRequest", change: "no-verifier" }];
    expect(await ask({ predict: "check" }, { edits })).toBe("");
  });

  it("that the message cannot be asked names the step, the line and what it can be asked", async () => {
    expect(await ask({ predict: "check" })).toBe(
      "Step 1, line 15, `steps.0.question.predict`: `check` cannot be asked of this message. It can be asked `receiver`, `channel`, `accepted`.",
    );
    expect(await ask({ predict: "accepted" }, { step: "signIn" })).toBe(
      "Step 1, line 15, `steps.0.question.predict`: `accepted` cannot be asked here: no message arrives at this step that could be judged.",
    );
  });

  it("of a step that the run has not, or of a kind that nobody knows, names the line", async () => {
    expect(await ask({ predict: "check", at: "tokenRequset" })).toMatch(
      /^Step 1, line 16, `steps\.0\.question\.at`: the run has no step `tokenRequset`/,
    );
    expect(await ask({ predict: "weather" })).toMatch(
      /^Step 1, line 15, `steps\.0\.question\.predict`: `"weather"` stands here\. It should be one of `receiver`, /,
    );
    expect(await ask({ predict: "check", choices: [] })).toBe(
      "Step 1, line 16, `steps.0.question.choices`: a lesson has nothing of this name here. It can have `predict`, `at`, `text`.",
    );
  });
});

describe("a link", () => {
  it("carries the lesson behind its #, smaller than it is", async () => {
    const text = write([step, step, step, step]);
    const fragment = await formatLessonFragment(text);
    expect(hasLesson(fragment)).toBe(true);
    expect(fragment.length).toBeLessThan(text.length);
    expect(await readLessonFragment(fragment)).toBe(text);
  });

  it("that was cut off is told from one that is whole", async () => {
    const fragment = await formatLessonFragment(write([step]));
    expect(await readLessonFragment(fragment.slice(0, -20))).toBeUndefined();
    expect(await readLessonFragment("#lesson=%%%")).toBeUndefined();
  });

  it("that unpacks to more than any lesson is left alone", async () => {
    const fragment = await formatLessonFragment(" ".repeat(3_000_000));
    expect(fragment.length).toBeLessThan(10_000);
    expect(await readLessonFragment(fragment)).toBeUndefined();
  });
});
