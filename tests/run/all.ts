/**
 * `npm test`: every check and every suite, all of them whatever fails before. The end is a table of the layers, and the last line is the
 * sum. The build, which is served as soon as it is there, and what needs no more than one core go on beside the tests in Node and in a
 * real browser, and are told of after them: so no core waits for another.
 */
import { requireBrowser } from "./browser.ts";
import { type Check, knip, lint, types } from "./checks.ts";
import { runSuite } from "./counts.ts";
import { type Held, hold, type Suite } from "./held.ts";
import { build, type Served, serveBuild } from "./server.ts";
import { type Count, countCheck, countSuite, formatLastLine, formatTable, sum } from "./tally.ts";

const counts: Count[] = [];

function announce(title: string): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 60 - title.length))}\n`);
}

function take(title: string, found: Promise<readonly Count[]>): Promise<void> {
  const failed = (error: unknown) => {
    console.error(error);
    return countSuite(title, 1, undefined);
  };
  return found.catch(failed).then((all) => void counts.push(...all));
}

async function run(title: string, suite: Suite): Promise<void> {
  announce(title);
  await take(title, suite());
}

async function tell(title: string, held: Held): Promise<void> {
  await held.counts.catch(() => {});
  announce(title);
  process.stdout.write(held.read());
  await take(title, held.counts);
}

function check({ name, run }: Check): Suite {
  return async (options) => countCheck(name, await run(options));
}

function vitest(project: string, env: Readonly<Record<string, string>> = {}): Suite {
  const args = ["run", "--update=none", "--project", project];
  return (options) => runSuite(project, "vitest", args, { ...options, env, seconds: 900 });
}

const mutations: Suite = (options) =>
  runSuite("mutations", "tsx", ["tests/tools/mutate.ts"], { ...options, seconds: 600 });

/** Where there is no browser, one is fetched while other things run. */
const browser = requireBrowser();

/** In the order in which they run. The types come after the build, since both write those of the routes, and knip after the types. */
const beside: Readonly<Record<string, Suite>> = {
  build: check({ name: "build", run: (options) => build({ ...options, seconds: 600 }) }),
  types: check(types),
  chromium: async (options) => await vitest("chromium", { TEST_BROWSER: await browser })(options),
  [knip.name]: check(knip),
  mutations,
};

let before: Promise<unknown> = Promise.resolve();
const held = new Map<string, Held>();
for (const [name, suite] of Object.entries(beside)) {
  const one = hold(name, suite, before);
  before = one.counts;
  held.set(name, one);
}

/** Undefined where there is nothing to serve, or it cannot be served. */
async function serveWhenBuilt(): Promise<Served | undefined> {
  try {
    const built = await held.get("build")?.counts;
    return built?.some(({ passed }) => passed === 1) ? await serveBuild() : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

const served = serveWhenBuilt();
await run(lint.name, check(lint));
await run("node", vitest("node"));
const server = await served;

/** A suite against the production server; without one it has failed. */
function serve(name: string, suite: (env: Readonly<Record<string, string>>) => Suite): Suite {
  return async (options) => {
    if (server === undefined) return countSuite(name, 1, undefined);
    return await suite({ TEST_BROWSER: await browser, BASE_URL: server.url, LIVE_ORIGIN: server.url })(
      options,
    );
  };
}

/** Other people's clients over HTTP. */
const live = hold(
  "live",
  serve("live", (env) => vitest("live", env)),
  before,
);
/** The time only ends what hangs: on two cores it takes half of that. */
const e2e = (env: Readonly<Record<string, string>>) => () =>
  runSuite("e2e", "playwright", ["test"], { env, seconds: 1800 });
await run("e2e", serve("e2e", e2e));
for (const [name, one] of [...held, ["live", live] as const]) await tell(name, one);
await server?.stop();

announce("result");
console.log(`${formatTable(counts)}\n\n${formatLastLine(counts)}`);
process.exitCode = sum(counts).failed === 0 ? 0 : 1;
