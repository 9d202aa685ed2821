import { expect, it } from "vitest";
import { openLesson } from "@/components/flow/lesson/open-lesson";
import { lessons } from "@/lib/content/lessons";
import { smallestLesson } from "@/lib/content/lessons/smallest";
import { formatLesson, takeLesson } from "@/machines/lessons/read-lesson";

/** The smallest lesson, with the fact by which its second choice is right. */
function write(fact: object): string {
  const [step] = smallestLesson.steps;
  const [first, second] = step.question.choices;
  const question = { ...step.question, choices: [first, { ...second, if: fact }] };
  return JSON.stringify({ ...smallestLesson, steps: [{ ...step, question }] }, null, 2);
}

it("a lesson that asks what no choice answers is not opened, and says where", async () => {
  const opened = await openLesson(write({ kind: "accepted" }), () => {});
  expect(opened).toEqual({
    kind: "faults",
    lines: [
      "Step 1, line 31, `steps.0.question.choices`: none of the choices is right in this run. At least one must be.",
    ],
  });
});

it("one whose question has an answer is", async () => {
  const opened = await openLesson(write({ kind: "broken", check: "code-unused" }), () => {});
  expect(opened).toMatchObject({ kind: "lesson", first: { index: 0, prepared: { answers: [false, true] } } });
});

/** What is said of a fact below `not`, which would be so of any name that nothing bears. */
async function faultOf(fact: object): Promise<string | undefined> {
  const opened = await openLesson(write({ kind: "not", fact }), () => {});
  return opened.kind === "faults" ? opened.lines.join() : undefined;
}

it("a fact that names no step and no rule is a fault, rather than never so, and says what there is", async () => {
  const place = "Step 1, line \\d+, `steps\\.0\\.question\\.choices\\.1\\.if\\.fact";
  expect(await faultOf({ kind: "accepted", at: "tokenRequset" })).toMatch(
    new RegExp(
      `^${place}\\.at\`: there is no step \`tokenRequset\`\\. Is \`tokenRequest\` meant\\? The run has .*\`tokenRequest\``,
    ),
  );
  expect(await faultOf({ kind: "later", step: "tokenRefusl" })).toMatch(
    new RegExp(
      `^${place}\\.step\`: there is no step \`tokenRefusl\`\\. Is \`tokenRefusal\` meant\\? The run has .*\`tokenRefusal\``,
    ),
  );
  expect(await faultOf({ kind: "all", facts: [{ kind: "broken", check: "code-unsed" }] })).toMatch(
    new RegExp(
      `^${place}\\.facts\\.0\\.check\`: there is no rule \`code-unsed\`\\. Is \`code-unused\` meant\\? The message of this step is judged by .*\`code-unused\``,
    ),
  );
});

it("a fact that names no value is a fault, and what may be meant is asked", async () => {
  const carries =
    "The message of this step carries `Content-Type`, `Accept`, `Origin`, `grant_type`, `code`, `redirect_uri`, `client_id`, `code_verifier`.";
  const at = async (fact: object) => (await faultOf(fact))?.replace(/^.*?line \d+, `.*?`: /, "");
  expect(await faultOf({ kind: "carries", name: "code_verifer" })).toMatch(
    /^Step 1, line \d+, `steps\.0\.question\.choices\.1\.if\.fact\.name`: no message/,
  );
  expect(await at({ kind: "carries", name: "code_verifer" })).toBe(
    `no message carries \`code_verifer\`. Is \`code_verifier\` meant? ${carries}`,
  );
  expect(await at({ kind: "carries", name: "authorization" })).toBe(
    `no message carries \`authorization\`. Is \`Authorization\` meant? ${carries}`,
  );
  expect(await at({ kind: "holds", party: "client", name: "acces_token" })).toBe(
    "no party holds `acces_token`. Is `access_token` meant? This party holds `code_verifier`, `state`, `code_challenge`, `code`.",
  );
  for (const fact of [
    { kind: "knows", party: "browser", name: "pasword" },
    { kind: "readable", place: "history", name: "pasword" },
  ])
    expect(await at(fact)).toMatch(/^who knows `pasword` is not told: .* Is `password` meant\? In this run/);
  // Everybody may know it, so nobody is asked whether somebody does.
  expect(await at({ kind: "knows", party: "browser", name: "client_id" })).toMatch(/^who knows `client_id`/);
  expect(await at({ kind: "claim", token: "acess_token", claim: "aud" })).toMatch(
    /^there is no token `acess_token`\. Is `access_token` meant\?/,
  );
  expect(await at({ kind: "claim", token: "access_token", claim: "audience" })).toMatch(
    /^there is no claim `audience`\./,
  );
});

it("one may name a value that this run has not, or that an edit has put into it", async () => {
  for (const fact of [
    { kind: "carries", name: "id_token" },
    { kind: "holds", party: "client", name: "refresh_token" },
    { kind: "readable", place: "history", name: "device_code" },
    { kind: "claim", token: "id_token", claim: "nonce" },
  ])
    expect(await faultOf(fact), JSON.stringify(fact)).toBeUndefined();
  const source = JSON.parse(write({ kind: "not", fact: { kind: "carries", name: "made_up" } }));
  const message = { method: "POST", url: "https://id.example/token?made_up=1", headers: [], body: "" };
  source.steps[0].edits = [{ step: "tokenRequest", event: { type: "EDIT", message } }];
  const opened = await openLesson(JSON.stringify(source), () => {});
  expect(opened.kind === "faults" ? opened.lines.join() : "").not.toContain("made_up");
});

it("one may name a step that the run does not come to, and a rule that is not judged there", async () => {
  expect(await faultOf({ kind: "next", step: "pollRequest" })).toBeUndefined();
  expect(await faultOf({ kind: "broken", check: "state-matches" })).toBeUndefined();
});

it.each(Object.entries(lessons))("%s opens as the file that it is saved as", async (_, lesson) => {
  expect((await openLesson(formatLesson(takeLesson(lesson)), () => {})).kind).toBe("lesson");
});
