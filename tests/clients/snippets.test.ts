/** The code that the page shows for libraries of npm, run as it stands there: where it speaks of a browser, a person goes. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { snippets } from "@/lib/content/live-snippets";
import { root } from "../run/command.ts";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();
const pause = "// send the browser to url.href; when it comes back to callbackUrl:\n";

function write(id: string): string {
  const snippet = snippets.find((one) => one.id === id);
  if (snippet === undefined) throw new Error(`there is no snippet ${id}`);
  return snippet.write({ issuer: room.issuer, insecure: true });
}

/** Runs the program from a file of its own, so that it finds its library as any program would. */
async function run(id: string): Promise<{ readonly tokens: Readonly<Record<string, unknown>> }> {
  const [before, after, ...others] = write(id).split(pause);
  expect(others).toEqual([]);
  vi.stubGlobal("sendBrowser", async (url: URL) => {
    const { url: back } = await createPerson().visit(url, "http://127.0.0.1:8080/callback");
    return back;
  });
  const folder = path.join(root, "reports/snippets");
  const file = path.join(folder, `${id}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${before}const callbackUrl = await sendBrowser(url);\n${after}\nexport { tokens };\n`);
  return import(/* @vite-ignore */ `${pathToFileURL(file).href}?${Date.now()}`);
}

describe.each(["openid-client", "oauth4webapi"])("the snippet for %s", (id) => {
  it("signs a user in, and has tokens that the API takes (RFC 6749 §4.1)", async () => {
    const { tokens } = await run(id);
    expect(tokens).toMatchObject({ token_type: "bearer", scope: "openid photos.read" });
    const headers = { Authorization: `Bearer ${String(tokens.access_token)}` };
    expect((await fetch(room.api, { headers })).status).toBe(200);
  });

  it("names the version that it was tried with", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, `node_modules/${id}/package.json`), "utf8"));
    expect(write(id).split("\n")[0]).toBe(`// ${id} ${version.split(".")[0]}`);
  });
});
