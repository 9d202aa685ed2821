/**
 * `npm test`: every check and every suite, one after the other, all of them whatever fails before. The end is a table of the
 * layers, and the last line is the sum.
 */
import { requireBrowser } from "./browser.ts";
import { checks } from "./checks.ts";
import { runSuite } from "./counts.ts";
import { build, serveBuild } from "./server.ts";
import { type Count, countCheck, countSuite, formatLastLine, formatTable, sum } from "./tally.ts";

const counts: Count[] = [];

function announce(title: string): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 60 - title.length))}\n`);
}

async function run(title: string, suite: () => Promise<readonly Count[]>): Promise<boolean> {
  announce(title);
  const found = await suite().catch((error: unknown) => {
    console.error(error);
    return countSuite(title, 1, undefined);
  });
  counts.push(...found);
  return sum(found).failed === 0;
}

/** Where there is no browser, one is fetched while the checks run: those need none. */
const browser = requireBrowser();
for (const check of checks) await run(check.name, async () => countCheck(check.name, await check.run()));
const env = { TEST_BROWSER: await browser };

for (const project of ["node", "chromium"]) {
  await run(project, () =>
    runSuite(project, "vitest", ["run", "--update=none", "--project", project], { env, seconds: 900 }),
  );
}
await run("mutations", () =>
  runSuite("mutations", "tsx", ["tests/tools/mutate.ts", "--seconds", "20"], { seconds: 180 }),
);
const built = await run("build", async () => countCheck("build", await build(600)));
const server = built ? await serveBuild().catch(console.error) : undefined;
const url = server?.url ?? "";
/** Other people's clients over HTTP, and a real browser: both against the production server. */
const served = [
  ["live", "vitest", ["run", "--update=none", "--project", "live"], { ...env, LIVE_ORIGIN: url }],
  ["e2e", "playwright", ["test"], { ...env, BASE_URL: url }],
] as const;
for (const [name, command, args, env] of served) {
  await run(name, async () =>
    url === "" ? countSuite(name, 1, undefined) : runSuite(name, command, args, { env, seconds: 900 }),
  );
}
await server?.stop();

announce("result");
console.log(`${formatTable(counts)}\n\n${formatLastLine(counts)}`);
process.exitCode = sum(counts).failed === 0 ? 0 : 1;
