/**
 * Writes how many end-to-end tests passed, failed and were skipped to the file named by COUNTS_FILE. A test that never ran
 * because an earlier one failed counts as failed, and so does an error outside any test.
 */
import { writeFileSync } from "node:fs";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { addUp, type Outcome, selectLayer } from "./tally.ts";

export default class CountReporter implements Reporter {
  #tests: readonly TestCase[] = [];
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const file = process.env.COUNTS_FILE;
    if (file === undefined) return;
    const outcomes = this.#tests.map((test) => ({
      layer: selectLayer(test.location.file),
      outcome: readTest(test),
    }));
    const errors = Array.from({ length: this.#errors }, () => ({
      layer: "e2e (outside any test)",
      outcome: "failed" as const,
    }));
    writeFileSync(file, JSON.stringify(addUp([...outcomes, ...errors])));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function readTest(test: TestCase): Outcome {
  const outcome = test.outcome();
  // A test that passed when it was tried again was held up by the machine.
  if (outcome === "expected" || outcome === "flaky") return "passed";
  const asked = test.expectedStatus === "skipped" && test.results.length > 0;
  return outcome === "skipped" && asked ? "skipped" : "failed";
}
