/** What is expected in each place of a lesson's file, with an example, by the name of the place. */

const aText = (name: string, example: string) => `a text in quotes, such as \`"${name}": "${example}"\``;

/** Where it is said of a name that stands nowhere else. */
const otherText = "a text in quotes";

const shapes: Readonly<Record<string, string>> = {
  format: '`"format": "grantscope-lesson"`',
  version: '`"version": 1`',
  title: aText("title", "The code flow"),
  line: aText("line", "What each message of the flow is for."),
  audience: aText("audience", "Developers of servers."),
  minutes: 'a whole number without quotes, such as `"minutes": 20`',
  steps:
    'a list of steps, such as `"steps": [{ "title": "The request", "flow": "authorization-code", "text": "Look at the address." }]`',
  flow: 'the name of a flow in quotes, such as `"flow": "authorization-code"`',
  options: 'the options in braces, as the address has them, such as `"options": { "pkce": "off" }`',
  seed: '1 to 64 characters in quotes that can be seen, such as `"seed": "class-2"`',
  step: 'a whole number from 1 or a name in quotes, such as `"step": "tokenRequest"`',
  at: 'a whole number from 1 or a name in quotes, such as `"at": "apiRequest#2"`',
  edits: 'a list of edits, such as `"edits": [{ "step": "tokenRequest", "change": "no-verifier" }]`',
  change:
    'the name of a ready change, such as `"change": "no-verifier"`, or an event in its place, such as `"event": { "type": "REPLAY" }`',
  event: 'an event in braces, such as `"event": { "type": "REPLAY" }`',
  type: 'the name of the event in quotes, such as `"type": "REPLAY"`',
  seconds: 'a whole number of seconds without quotes, such as `"seconds": 60`',
  scopes: 'a list of texts, such as `"scopes": ["photos.read"]`',
  text: aText("text", "Look at the address."),
  notes: aText("notes", "Ask before you deliver it."),
  ask: 'a list of texts, such as `"ask": ["Who could have sent it?"]`',
  question:
    'either `text` and `choices` in braces, or what the run is asked, such as `"question": { "predict": "check" }`',
  choices:
    'a list of 2 to 6 choices, such as `"choices": [{ "text": "Yes", "if": { "kind": "accepted" }, "why": "Every rule holds." }, …]`',
  if: 'a fact in braces, such as `"if": { "kind": "accepted" }`',
  why: aText("why", "Every rule holds."),
  fact: 'a fact in braces, such as `"fact": { "kind": "accepted" }`',
  facts: 'a list of facts, such as `"facts": [{ "kind": "accepted" }]`',
  kind: 'the kind of the fact in quotes, such as `"kind": "accepted"`',
  party: aText("party", "client"),
  channel: aText("channel", "front"),
  name: aText("name", "code"),
  check: aText("check", "code-unused"),
  place: aText("place", "history"),
  token: aText("token", "access_token"),
  claim: aText("claim", "aud"),
  value: aText("value", "https://photos.example"),
  outcome: aText("outcome", "completed"),
  predict: aText("predict", "check"),
};

/** The same for what stands in a list, by the name of the list. */
const entries: Readonly<Record<string, string>> = {
  steps:
    'a step in braces, such as `{ "title": "The request", "flow": "authorization-code", "text": "Look." }`',
  edits: 'an edit in braces, such as `{ "step": "tokenRequest", "change": "no-verifier" }`',
  choices:
    'a choice in braces, such as `{ "text": "Yes", "if": { "kind": "accepted" }, "why": "Every rule holds." }`',
  facts: 'a fact in braces, such as `{ "kind": "accepted" }`',
};

/** `path` as a fault has it: `steps.0.title`. */
export function describeShape(path: string): string {
  const [name = "", list = ""] = path.split(".").toReversed();
  return (/^\d+$/.test(name) ? entries[list] : shapes[name]) ?? otherText;
}
