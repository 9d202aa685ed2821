import { describe, expect, it } from "vitest";
import { inspectorTabs } from "@/components/message/inspector-tabs";
import { endWords } from "@/lib/content/end";
import { jsonResponse } from "@/lib/http/response";
import type { RunRecord } from "@/lib/transcript/run";
import { run } from "../../transcripts/support/run";
import { drawInspector, makeRun, readInspector, stepOf } from "./support";

describe("the inspector", () => {
  it("has something to say at every step, in every tab", async () => {
    for (const step of run.steps.keys()) {
      for (const tab of inspectorTabs) {
        // The code and the statechart come after the page.
        const least = tab === "code" || tab === "machine" ? 80 : 160;
        for (const depth of ["new", "wire"] as const)
          expect((await readInspector(run, step, tab, depth)).length).toBeGreaterThan(least);
      }
    }
  });

  it("says first which message it is", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "authorizationResponse"), "http");
    expect(text).toMatch(
      /^ Message 8 of 16 front channel The code goes back through the browser How a step is shown New to this Show/,
    );
  });

  it("has the words first for who is new to this, what matters after them, and folds the wire away", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "tokenRequest"), "http", "new");
    const order = ["Why:", "Watch for:", "7 rules on message 9", "What matters in it", "Without it:"];
    const places = [...order, "The whole message"].map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
    expect(text).not.toContain("POST /token HTTP/1.1");
  });

  it("has the wire first for who wants it, then its parts and the checks, each with its section", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "tokenRequest"), "http", "wire");
    const order = ["POST /token HTTP/1.1", "form · RFC 7636 §4.5", "state-matches · RFC 6749 §10.12"];
    const places = [...order, "In plain words"].map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
    expect(text).not.toContain("Why:");
  });

  it.each(["new", "wire"] as const)("has no tab that cannot be reached: %s", async (depth) => {
    const run = await makeRun();
    const tabs = await Promise.all(inspectorTabs.map((tab) => drawInspector(run, 3, tab, depth)));
    for (const html of tabs) expect(html.match(/role="tab"[^>]*aria-selected="true"/g)).toHaveLength(1);
    // What is open and folded away otherwise takes the place of the machine.
    for (const html of tabs) expect(html.match(/role="tab" /g)).toHaveLength(depth === "new" ? 3 : 6);
    expect(tabs[0]?.includes('title="Checks, Tokens, Code"')).toBe(depth === "new");
  });

  it("says of two secrets of one client at which server each is good", async () => {
    const mixedUp = await makeRun({ theft: "mixup", iss: "off" });
    const text = await readInspector(mixedUp, 1, "knowledge");
    expect(text).toMatch(/secret \(secret\) at id\.example .* secret \(secret\) at keep\.example /);
    expect(await readInspector(await makeRun(), 1, "knowledge")).not.toContain("at id.example");
  });

  it("colours a value by the party that wrote it first", async () => {
    const run = await makeRun();
    const html = await drawInspector(run, stepOf(run, "authorizationResponse"), "http");
    const maker = (name: string) =>
      new RegExp(`[?&](?:amp;)?${name}=</span><span data-party="([\\w-]+)"`).exec(html)?.[1];
    expect([maker("code"), maker("state"), maker("iss")]).toEqual([
      "authorization-server",
      "client",
      "authorization-server",
    ]);
  });

  it("takes what the script of a page sends for the client's own", async () => {
    const run = await makeRun({ client: "public" });
    const html = await drawInspector(run, stepOf(run, "authorizationRequest"), "http");
    expect(html).toMatch(/client_id=<\/span><span data-party="client"/);
  });

  it("explains the error code of a refusal", async () => {
    const run = await makeRun({ client: "public", pkce: "off" });
    const text = await readInspector(run, stepOf(run, "authorizationError"), "http");
    expect(text).toContain("invalid_request");
    expect(text).toContain("A parameter is missing");
  });

  it("says what became of a message that was lost", async () => {
    const way = { step: stepOf(await makeRun(), "tokenRequest"), event: { type: "DROP" } } as const;
    const run = await makeRun({}, [way]);
    const step = run.steps.findIndex(({ kind }) => kind === "lost");
    for (const depth of ["new", "wire"] as const)
      expect(await readInspector(run, step, "http", depth)).toContain("You dropped this message");
  });

  it("names at the end the rule that a run was refused by, and none where it was not", async () => {
    const refused = await makeRun({ client: "public", pkce: "off" });
    const text = await readInspector(refused, refused.steps.length - 1, "http");
    expect(text).toMatch(/Which rule was broken .* id\.example, at message 3 RFC 9700 §2\.1\.1/);
    const denied = await makeRun({}, [{ step: 8, event: { type: "DENY" } }]);
    for (const run of [await makeRun(), denied])
      expect(await readInspector(run, run.steps.length - 1, "http")).not.toContain(endWords.broken);
  });

  it("says at the end that a refusal may have been written on the way, where a message was changed", async () => {
    const readEnd = (run: RunRecord) => readInspector(run, run.steps.length - 1, "http");
    const usual = await makeRun();
    const message = jsonResponse(400, { error: "invalid_grant" });
    const changed = [{ step: stepOf(usual, "tokenResponse"), event: { type: "EDIT", message } }] as const;
    const written = "Where no check of id.example failed, it refused nothing";
    expect(await readEnd(await makeRun({}, changed))).toContain(written);
    expect(await readEnd(await makeRun({ client: "public", pkce: "off" }))).not.toContain(written);
  });
});

describe("the checks", () => {
  const failing = { client: "public", pkce: "off" } as const;
  const refused = (run: RunRecord) => stepOf(run, "authorizationRequest");

  it("are not shown before the message is delivered, although the run is known", async () => {
    const run = await makeRun(failing);
    const before = await readInspector(run, refused(run), "checks");
    expect(before).toContain("still on its way");
    expect(before).not.toMatch(/failed|code_challenge/);
  });

  it("say after that what was expected and what came", async () => {
    const run = await makeRun(failing);
    const after = await readInspector(run, refused(run) + 1, "checks");
    expect(after).toMatch(/Checked by id\.example.*1 failed/);
    expect(after).toMatch(/failed Expected a code_challenge Came no code_challenge/);
    expect(after).toContain("RFC 9700 §2.1.1");
  });

  it("stand with the message that was judged, even when they were made later", async () => {
    const keys = await readInspector(run, stepOf(run, "apiKeys"), "checks");
    const answer = await readInspector(run, stepOf(run, "apiResponse"), "checks");
    const count = (text: string) => Number(/Message 12: GET \/albums (\d+) passed/.exec(text)?.[1]);
    expect(count(answer)).toBeGreaterThan(count(keys));
  });
});
