import { describe, expect, it } from "vitest";
import { type Entry, listEntries } from "@/components/palette/entries";
import { type PalettePlace, providePlace, readPlace } from "@/components/palette/provide";
import { search } from "@/components/palette/search";
import { listSections } from "@/components/palette/sections";
import { errorExplanations } from "@/lib/content/errors";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { glossaryWords } from "@/lib/content/glossary";
import { parameterExplanations } from "@/lib/content/parameters";
import { flowIds } from "@/lib/world/options";
import { makeRun, stepOf } from "./message/support";

const nowhere = { pathname: "/flows/authorization-code", search: "", hash: "" };
const { explanations } = explanationsFor("authorization-code");
const run = await makeRun();
const place: PalettePlace = { run, explanations, go: () => {} };
const entries = listEntries(place, { ...nowhere, search: "?client=public" });

function titles(typed: string, of: readonly Entry[] = entries): readonly string[] {
  return search(of, typed).flatMap((found) => found.entries.map(({ title }) => title));
}

function find(title: string, of: readonly Entry[] = entries): Entry | undefined {
  return of.find((entry) => entry.title === title);
}

describe("what the palette leads to", () => {
  it("is every step of the run, by its title and its message", () => {
    const steps = entries.filter(({ group }) => group === "steps");
    expect(steps.map(({ target }) => target)).toEqual(run.steps.map((_, step) => ({ kind: "step", step })));
    expect(steps[stepOf(run, "tokenRequest")]).toMatchObject({
      title: "Prints exchanges the code for a token",
      detail: "POST /token",
      hint: "Step 13",
    });
    expect(steps.at(-1)?.title).toBe("Prints has Maya’s albums");
  });

  it("is every flow, every parameter and every error", () => {
    const hrefs = entries.flatMap(({ target }) => (target.kind === "address" ? [target.href] : []));
    expect(hrefs).toEqual(expect.arrayContaining(flowIds.map((flow) => `/flows/${flow}`)));
    const of = (group: string) => entries.filter((entry) => entry.group === group).map(({ title }) => title);
    expect(of("parameters")).toEqual(Object.keys(parameterExplanations));
    expect(of("errors")).toEqual(Object.keys(errorExplanations));
  });

  it("is every word of the glossary, with what it means, and the word itself comes first", () => {
    const words = entries.filter(({ group }) => group === "words");
    expect(words).toHaveLength(Object.keys(glossaryWords).length);
    const [first] = search(entries, "pkce");
    expect(first?.group).toBe("words");
    expect(first?.entries[0]).toMatchObject({
      title: "PKCE",
      detail: `Proof Key for Code Exchange, pixie: ${glossaryWords.pkce.text}`,
      target: { kind: "address", href: "/glossary#pkce", outside: false },
    });
    expect(titles("front channel")[0]).toBe("front channel");
  });

  it("has the shorter one first of parameters that fit alike", () => {
    const found = search(entries, "code").find(({ group }) => group === "parameters");
    const names = found?.entries.map(({ title }) => title) ?? [];
    expect(names.slice(0, 3)).toEqual(["code", "code_verifier", "code_challenge"]);
    expect(titles("max age")[0]).toBe("max_age");
  });

  it("is the step where a parameter is first seen, and its section where it is not", () => {
    const target = { kind: "step", step: stepOf(run, "tokenRequest") };
    expect(find("code_verifier")).toMatchObject({ hint: "Step 13", target });
    expect(find("device_code")).toMatchObject({ hint: "RFC 8628 §3.2", target: { outside: true } });
    expect(find("code_verifier", listEntries(undefined, nowhere))).toMatchObject({
      target: { href: "https://www.rfc-editor.org/rfc/rfc7636#section-4.5", outside: true },
    });
  });

  it("is the step at which an error was answered", async () => {
    const refused = await makeRun({ client: "public", pkce: "off" });
    const found = find("invalid_request", listEntries({ ...place, run: refused }, nowhere));
    expect(found?.target).toEqual({ kind: "step", step: stepOf(refused, "authorizationError") });
  });

  it("is each section once, by document and number, with what names it", () => {
    const sections = listSections(place);
    const specs = sections.map(({ spec }) => spec);
    expect(new Set(specs).size).toBe(specs.length);
    expect(specs.indexOf("RFC 6749 §4.1.2")).toBeLessThan(specs.indexOf("RFC 6749 §4.1.2.1"));
    expect(specs.indexOf("RFC 6749 §4.1.3")).toBeLessThan(specs.indexOf("RFC 6749 §10.12"));
    expect(sections.find(({ spec }) => spec === "RFC 7636 §4.5")?.citedBy).toContain("code_verifier");
    expect(specs.length).toBeGreaterThan(listSections(undefined).length);
  });

  it("is the handout of this very run", () => {
    const target = { href: "/handout/authorization-code?client=public", outside: false };
    expect(find("This run on paper")).toMatchObject({ target });
    expect(find("This run on paper", listEntries(undefined, nowhere))).toBeUndefined();
  });

  it("is no paper of another run: what stands behind the # does not reach the server", () => {
    const long = listEntries(place, { ...nowhere, search: "?client=public", hash: "#do=W10&step=5" });
    expect(find("This run on paper", long)).toBeUndefined();
    expect(find("This run as role cards", long)).toBeUndefined();
    const target = { href: "/flows/authorization-code?client=public&present=1#do=W10&step=5" };
    expect(find("Present this run", long)).toMatchObject({ target });
  });

  it("is the paper of the run of a lesson, whose address says nothing of it, and none where more was done", async () => {
    const lesson = { ...nowhere, pathname: "/lessons/pkce-or-secret", search: "?at=2" };
    const plain = listEntries({ ...place, run: await makeRun({ client: "public" }) }, lesson);
    const { target } = find("This run on paper", plain) ?? {};
    expect(target).toMatchObject({
      href: expect.stringMatching(/^\/handout\/authorization-code\?.*client=public/),
    });
    expect(target).not.toMatchObject({ href: expect.stringContaining("at=2") });
    const lost = await makeRun({}, [{ step: 12, event: { type: "DROP" } }]);
    const changed = listEntries({ ...place, run: lost }, lesson);
    expect(find("This run on paper", changed)).toBeUndefined();
    expect(find("Present this run", changed)).toBeUndefined();
  });

  it("has an id of its own for each", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});

describe("what fits what was typed", () => {
  it("is first what is called so", () => {
    expect(titles("code")[0]).toBe("code");
    expect(titles("state")[0]).toBe("state");
    expect(titles("invalid_grant")[0]).toBe("invalid_grant");
    expect(titles("rfc 7636 4.5")[0]).toBe("RFC 7636 §4.5");
    expect(titles("§4.5")).toContain("RFC 7636 §4.5");
  });

  it("is found by part of a name, by words of it, and by what is said of it", () => {
    expect(titles("challenge")).toContain("code_challenge");
    expect(titles("code challenge")[0]).toBe("code_challenge");
    expect(titles("CODE_VERIF")[0]).toBe("code_verifier");
    expect(titles("exchanges token")).toContain("Prints exchanges the code for a token");
    expect(titles("post /token")).toContain("Prints exchanges the code for a token");
  });

  it("is a step by its number, and a document whose name is written as one word", () => {
    expect(titles("step 13")[0]).toBe("Prints exchanges the code for a token");
    expect(titles("Step 1")[0]).toBe("Maya wants prints of her photos");
    expect(titles("rfc7636 4.5")[0]).toBe("RFC 7636 §4.5");
  });

  it("has every word that was typed", () => {
    expect(titles("code zebra")).toEqual([]);
    for (const { title, detail } of search(entries, "client secret").flatMap((found) => found.entries))
      expect(`${title} ${detail}`.toLowerCase()).toMatch(/client[\s\S]*secret|secret[\s\S]*client/);
  });

  it("is at most seven of a group, the group with the best first", () => {
    const found = search(entries, "e");
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((group) => group.entries.length > 7)).toEqual([]);
    expect(search(entries, "RFC 6749")[0]?.group).toBe("sections");
  });

  it("is the steps, the flows and the pages before anything is typed", () => {
    expect(search(entries, "  ").map(({ group }) => group)).toEqual(["steps", "flows", "pages"]);
    expect(search(entries, "")[0]?.entries).toHaveLength(run.steps.length);
    expect(search(listEntries(undefined, nowhere), "").map(({ group }) => group)).toEqual(["flows", "pages"]);
  });
});

describe("the run that a page provides", () => {
  it("is there until the page is gone, or another has come", () => {
    const leave = providePlace(() => place);
    expect(readPlace()).toBe(place);
    const other = { ...place };
    const leaveOther = providePlace(() => other);
    leave();
    expect(readPlace()).toBe(other);
    leaveOther();
    expect(readPlace()).toBeUndefined();
  });
});
