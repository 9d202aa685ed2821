/**
 * A rule taken out of the source, and the conformance file that must notice. The list of them is the proof that the suite can
 * fail: `npm run mutate` applies each to a copy in memory and runs that file against it.
 */
export interface Mutation {
  /** What is no longer asked, with its section. */
  readonly rule: string;
  /** From the root of the project. */
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  /** Of `tests/conformance`, without `.test.ts`. */
  readonly caughtBy: string;
}
