/**
 * The player in Chromium, as it is built for production. With the CPU slowed four times: from the press of a key to the step that is
 * painted, and the longest task while the letter travels. As fast as the machine is: scrubbing to any of a thousand frames, and steps
 * back and forth among them, each from the beginning of a frame. UI_ORIGIN names a server that runs.
 */
import { type Browser, chromium, type Page } from "playwright";
import { launchOptions } from "../../run/browser.ts";
import { buildIfStale, type Served, serveBuild } from "../../run/server.ts";
import { judgeTimes, type Measurement } from "../../support/bench.ts";
import { addressOfLongRun, longFrames } from "../support/long-run.ts";
import { readPaints, timeFrameOf, watchPaints } from "../support/paints.ts";
import { traceTasks } from "../support/tasks.ts";

const slowed = 4;
/** Milliseconds from one press to the next: the letter has arrived by then. */
const pause = 700;
const frame = 16;
const scrubs = 200;

const flows = [
  "/flows/authorization-code",
  "/flows/authorization-code?client=public&openid=on&dpop=on",
  "/flows/device-code",
];

async function serveApp(): Promise<Served> {
  const running = process.env.UI_ORIGIN;
  if (running !== undefined) return { url: running, stop: async () => {} };
  await buildIfStale();
  return serveBuild();
}

async function openPlayer(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address, { waitUntil: "load" });
  await page.locator("html[data-keys=on]").waitFor();
  return page;
}

function readStep(page: Page): Promise<string | null> {
  return page.getByRole("slider").getAttribute("aria-valuenow");
}

function readLast(page: Page): Promise<number> {
  return page.getByRole("slider").evaluate((slider) => Number(slider.getAttribute("aria-valuemax")));
}

/** Opens the player with the CPU slowed, and gives what presses its way through the run. */
async function openSlowed(browser: Browser, address: string) {
  const page = await openPlayer(browser, address);
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  const last = await readLast(page);
  const walk = async () => {
    for (let step = 1; step < last; step += 1) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(pause);
    }
  };
  return { page, walk };
}

/** Two walks through each flow: a trace slows what it looks at, so the presses are timed without one. */
async function measureSteps(browser: Browser, origin: string): Promise<readonly Measurement[]> {
  const presses: number[] = [];
  const tasks: number[] = [];
  for (const flow of flows) {
    const timed = await openSlowed(browser, origin + flow);
    await watchPaints(timed.page, "event");
    await timed.walk();
    presses.push(...(await readPaints(timed.page)));
    await timed.page.close();
    const traced = await openSlowed(browser, origin + flow);
    tasks.push(...(await traceTasks(browser, traced.page, traced.walk)));
    await traced.page.close();
  }
  return [
    judgeTimes({
      title: "key press to painted step, CPU slowed 4 times",
      name: `${presses.length} presses`,
      times: presses,
      limit: 100,
    }),
    judgeTimes({
      title: "tasks from press to press, CPU slowed 4 times",
      name: `${tasks.length} tasks`,
      times: tasks,
      limit: 50,
      bound: "worst",
    }),
  ];
}

/** The same places in each run: a generator of its own, since the times are what may differ. */
function* placesOf(count: number): Generator<number> {
  let state = 1;
  for (let index = 0; index < count; index += 1) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

async function measureScrubs(browser: Browser, origin: string): Promise<readonly Measurement[]> {
  const page = await openPlayer(browser, origin + addressOfLongRun());
  const slider = page.getByRole("slider");
  await page.waitForFunction(
    (frames) => Number(document.querySelector("[role=slider]")?.getAttribute("aria-valuemax")) >= frames,
    longFrames - 10,
    { timeout: 120_000 },
  );
  const frames = await readLast(page);
  await watchPaints(page, "frame");
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The timeline is not drawn.");
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, middle);
  await page.mouse.down();
  for (const place of placesOf(scrubs)) {
    await page.mouse.move(box.x + 1 + place * (box.width - 2), middle);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
  const dragged = await readPaints(page);
  const stepped: number[] = [];
  for (let index = 0; index < scrubs / 2; index += 1) {
    const before = await readStep(page);
    stepped.push(await timeFrameOf(page, index % 4 === 3 ? "ArrowLeft" : "ArrowRight"));
    if ((await readStep(page)) === before) throw new Error("The step was not painted with its frame.");
    await page.waitForTimeout(60);
  }
  await page.close();
  return [
    judgeTimes({
      title: `scrubbing to any of ${frames} frames`,
      name: `${dragged.length} places`,
      times: dragged,
      limit: frame,
    }),
    judgeTimes({
      title: `one step back or forth among ${frames} frames`,
      name: `${stepped.length} steps`,
      times: stepped,
      limit: frame,
    }),
  ];
}

export async function bench(): Promise<readonly Measurement[]> {
  const app = await serveApp();
  const browser = await chromium.launch(launchOptions());
  try {
    return [...(await measureSteps(browser, app.url)), ...(await measureScrubs(browser, app.url))];
  } finally {
    await browser.close();
    await app.stop();
  }
}
