import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { broughtIn, fileFormats, share } from "@/lib/content/share";
import { formatDeviations } from "@/machines/deviations";
import { expect, test } from "./kept.ts";
import { expectStep, flowPath, openFlow, pageOf, steps, title, waitForPlayer } from "./player.ts";
import { test as alone } from "./test.ts";

async function openShare(page: Page) {
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: share.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function save(page: Page, label: string): Promise<Download> {
  const dialog = page.getByRole("dialog", { name: share.title });
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: new RegExp(`^${label}`) }).click();
  const file = await saving;
  await expect(dialog.getByText(share.files.saved(file.suggestedFilename()))).toBeVisible();
  return file;
}

/** Gives the dialog a file, and comes back with what it says of it. */
async function bringIn(page: Page, text: string) {
  const dialog = await openShare(page);
  const buffer = Buffer.from(text);
  await dialog
    .getByLabel(share.bringIn.choose)
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer });
  return dialog.getByRole("region", { name: share.bringIn.title }).getByRole("status");
}

alone.describe("the clipboard", () => {
  alone.use({ permissions: ["clipboard-read", "clipboard-write"] });

  alone("gets the link to this step, and the code of a frame that shows it", async ({ page, baseURL }) => {
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await openFlow(page, { client: "public", step: steps.tokenRequest });
    const dialog = await openShare(page);
    await dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(read).toBe(page.url());

    await dialog.getByRole("switch", { name: share.frame.withInspector }).check();
    await dialog.getByRole("radio", { name: "Dark" }).check();
    await dialog.getByRole("button", { name: "Copy the code" }).click();
    await expect.poll(read).toContain("<iframe");
    const code = await read();
    const [, source = ""] = /src="([^"]*)"/.exec(code) ?? [];
    const { origin, pathname, searchParams } = new URL(source.replaceAll("&amp;", "&"));
    expect(origin + pathname).toBe(`${baseURL}/embed/authorization-code`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client: "public",
      step: String(steps.tokenRequest),
      inspector: "1",
      theme: "dark",
    });
  });
});

test("a run is saved in each format, and each is what its readers take", async ({ page, browser }, info) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openShare(page);
  const files: Record<string, string> = {};
  for (const { label } of Object.values(fileFormats)) {
    const file = await save(page, label);
    files[label] = info.outputPath(file.suggestedFilename());
    await file.saveAs(files[label]);
  }
  const text = (label: string) => readFileSync(files[label] ?? "", "utf8");

  await test.step("the SVG and the PNG are pictures", async () => {
    const picture = await page.evaluate(
      async ([svg, png]) => {
        const load = async (type: string, base64: string) => {
          const image = new Image();
          image.src = `data:${type};base64,${base64}`;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        };
        return [await load("image/svg+xml", svg ?? ""), await load("image/png", png ?? "")];
      },
      [files.SVG, files.PNG].map((path) => readFileSync(path ?? "").toString("base64")),
    );
    const [[wide = 0, high = 0] = [], [widePng, highPng] = []] = picture;
    expect([wide, high, widePng, highPng]).toEqual([960, high, 2 * wide, 2 * high]);
  });

  await test.step("the Mermaid is a sequence diagram with an arrow for each message", () => {
    expect(text("Mermaid")).toMatch(/^sequenceDiagram\n {2}autonumber\n/);
    expect(text("Mermaid").match(/-->>|->>/g)).toHaveLength(16);
  });

  await test.step("a browser answers from the HAR as the servers did", async () => {
    const context = await browser.newContext();
    await context.routeFromHAR(files.HAR ?? "", { notFound: "abort" });
    const replay = await context.newPage();
    const answer = await replay.goto("https://prints.example/login");
    expect(new URL(answer?.url() ?? "").origin).toBe("https://id.example");
    await expect(replay.getByRole("heading", { level: 1 })).toHaveText("Sign in to id.example");
    await context.close();
  });

  await test.step("the JSON opens as the same run at the same step", async () => {
    await openFlow(page, { client: "public" });
    const said = await bringIn(page, text("JSON"));
    await expect(said).toHaveText(/the same as the one in the file, byte for byte/);
    await page.getByRole("button", { name: broughtIn.open }).click();
    await expectStep(page, steps.tokenRequest);
    await expect(page.getByRole("list", { name: "Chosen options" })).toContainText("Confidential");
    await expect(page).toHaveURL(`${flowPath}?step=${steps.tokenRequest}`);
  });
});

test("a file that is no run, or of another version, is answered with what is wrong", async ({ page }) => {
  await openFlow(page);
  const said = await bringIn(page, "once upon a time");
  await expect(said).toBeInViewport({ ratio: 1 });
  await expect(said).toHaveText(/not JSON/);
  const dialog = page.getByRole("dialog", { name: share.title });
  const give = async (text: string) => {
    const buffer = Buffer.from(text);
    const file = { name: "run.json", mimeType: "application/json", buffer };
    await dialog.getByLabel(share.bringIn.choose).setInputFiles(file);
  };
  await give('{"format":"grantscope-run","version":1,"flow":"authorization-code","transcript":[{"at":1');
  await expect(said).toHaveText(/ends in the middle/);
  await expect(dialog.getByLabel(share.bringIn.choose)).toHaveValue(/run\.json$/);
  await give('{"any":"thing"}');
  await expect(said).toHaveText(/ it lacks "format": "grantscope-run"\.$/);
  await give('{"log":{"version":"1.2","entries":[]}}');
  await expect(said).toHaveText(/HTTP Archive/);
  await give('{"format":"grantscope-run","version":9}');
  await expect(said).toHaveText(/version 9 .* reads version 1/);
  await give('{"format":"grantscope-run","version":1,"flow":"authorization-code"}');
  await expect(said).toHaveText(/cannot be read as a run/);
  await expect(page.getByRole("button", { name: broughtIn.open })).toBeHidden();
  // What a chooser of files says when it is left does not close the dialog around it.
  await dialog.getByLabel(share.bringIn.choose).dispatchEvent("cancel", { bubbles: true });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a run that was changed so much that no server would take its link is there after a reload", async ({
  page,
}) => {
  const body = `<!doctype html><title>Long</title><h1>A long page</h1>${"<p>Nothing much.</p>".repeat(1500)}`;
  const message = { status: 200, headers: [["Content-Type", "text/html"]] as [string, string][], body };
  const done = formatDeviations([{ step: 4, event: { type: "EDIT", message } }]);
  expect(done.length).toBeGreaterThan(30_000);
  await page.goto(`${flowPath}?step=6#do=${done}`);
  await waitForPlayer(page);
  await expect(pageOf(page).getByRole("heading", { name: "A long page" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/authorization-code#do=[^&]+&step=5$/);
  await page.reload();
  await waitForPlayer(page);
  await expectStep(page, 5);
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeVisible();
  await expect(title(page)).not.toBeEmpty();
});

test("who is sent a link to a step sees a picture of that step, and the flow's own for a link to it", async ({
  request,
}) => {
  const pictures = new Set<string>();
  for (const query of ["?step=14", "?step=15", ""]) {
    const html = await (await request.get(flowPath + query)).text();
    const address = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    const { pathname, search } = new URL(address ?? "");
    expect(pathname + search).toBe(`${flowPath}/picture${query}`);
    const answer = await request.get(pathname + search);
    expect(answer.headers()["content-type"]).toBe("image/png");
    pictures.add(String(await answer.body()));
  }
  expect(pictures.size).toBe(3);
});
