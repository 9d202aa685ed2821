/**
 * Writes how many tests of each layer passed, failed and were skipped to the file named by COUNTS_FILE. A test file that
 * failed to load, a group whose hook failed, a test that was left hanging and an error outside any test count as failed.
 */
import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { addUp, type Outcome, selectLayer } from "./tally.ts";

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env.COUNTS_FILE;
    if (file === undefined) return;
    const outcomes = modules.flatMap((module) => {
      // A project in a browser is named "chromium (chromium)".
      const [place] = module.project.name.split(" ");
      const layer = `${place} ${selectLayer(module.moduleId)}`;
      return readModule(module).map((outcome) => ({ layer, outcome }));
    });
    const unhandled = unhandledErrors.map(() => ({ layer: "outside any test", outcome: "failed" as const }));
    writeFileSync(file, JSON.stringify(addUp([...outcomes, ...unhandled])));
  }
}

function readModule(module: TestModule): readonly Outcome[] {
  const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
  return [...broken.map(() => "failed" as const), ...[...module.children.allTests()].map(readTest)];
}

function readTest(test: TestCase): Outcome {
  const { state } = test.result();
  return state === "pending" ? "failed" : state;
}
