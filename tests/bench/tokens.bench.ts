/**
 * A token of 100 KiB in the workbench, in the browser of the tests: from the moment it is put into the field until the frame that shows
 * it decoded is painted. One with two long claims, and one with two thousand short ones.
 */
import { chromium, type Page } from "playwright";
import { encodeBase64url } from "@/lib/http/base64";
import { requireBrowser } from "../run/browser.ts";
import { buildIfStale, serveBuild } from "../run/server.ts";
import { type Measurement, measure } from "../support/bench.ts";

const rounds = 30;
const characters = 100 * 1024;

function encode(text: string): string {
  return encodeBase64url(new TextEncoder().encode(text));
}

const header = (round: number) => encode(JSON.stringify({ alg: "HS256", typ: "JWT", round }));
const signature = "AAAA";
/** What is left for the claims, between two dots. */
const payloadBytes = ((characters - header(0).length - signature.length - 2) * 3) / 4;

/** Two of each, so that every round puts in another token than the one before. Their last claim makes them as long as they should be. */
function makeTokens(claims: (round: number) => object): readonly string[] {
  return [0, 1].map((round) => {
    const write = (length: number) => JSON.stringify({ ...claims(round), log: "x".repeat(length) });
    const payload = write(payloadBytes - new TextEncoder().encode(write(0)).length);
    return `${header(round)}.${encode(payload)}.${signature}`;
  });
}

const long = makeTokens((round) => ({ round, note: "é".repeat(characters / 5) }));
const many = makeTokens((round) => {
  const members = Array.from({ length: 2_000 }, (_, index) => [
    `claim_${index}`,
    `value ${round} ${index} ${"x".repeat(9)}`,
  ]);
  return Object.fromEntries(members);
});

/** What React listens to, and then the frame in which it is seen: what runs after the next frame was painted. */
function putIn(page: Page, token: string): Promise<void> {
  return page.evaluate(async (text) => {
    const area = document.querySelector("textarea");
    if (area === null) throw new Error("there is no field");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    });
  }, token);
}

export async function bench(): Promise<readonly Measurement[]> {
  await buildIfStale();
  const served = await serveBuild();
  const browser = await chromium.launch({ executablePath: await requireBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${served.url}/tokens`, { waitUntil: "networkidle" });
    const results: Measurement[] = [];
    for (const [name, tokens] of Object.entries({ "two long claims": long, "2,000 claims": many })) {
      let turn = 0;
      const run = () => putIn(page, tokens[turn++ % 2] ?? "");
      const title = `a token of ${Math.round((tokens[0]?.length ?? 0) / 1024)} KiB is decoded and painted`;
      results.push(await measure({ title, subject: { name, run }, rounds, limit: 100 }));
    }
    return results;
  } finally {
    await browser.close();
    await served.stop();
  }
}
