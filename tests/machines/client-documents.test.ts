/** How long a server keeps what stands at the address of a client (draft CIMD §5.2, RFC 9111 §5.2): asked twice by its agent, it fetches once or twice. */
import { expect, it } from "vitest";
import { editResponse, sent, walk } from "./support/walk";

const options = { registration: "document", task: "write" } as const;

/** The document comes with this in place of its own `Cache-Control`. */
function keptBy(value: string) {
  return editResponse(({ headers }) => ({
    headers: headers
      .flatMap(([name, own]) => (name === "Cache-Control" ? [] : [[name, own] as const]))
      .concat([["Cache-Control", value]]),
  }));
}

it.each([
  ["max-age=3600", 1],
  ["public, Max-Age=60", 1],
  ["max-age=1", 2],
  ["max-age=0", 2],
  ["no-store, max-age=3600", 2],
  ["no-cache, max-age=3600", 2],
  ["immutable", 2],
])("%s: fetched %i times", async (value, times) => {
  const { record, outcome } = await walk("agent", options, ["clientDocument", keptBy(value)]);
  expect(outcome).toBe("completed");
  expect(sent(record).filter(({ step }) => step === "clientDocumentRequest")).toHaveLength(times);
});
