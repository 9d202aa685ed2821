/** Every way of every flow in the formats of others, read by their readers. */
import { validate as readMermaid } from "@probelabs/maid";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import harSchemas from "har-schema";
import { describe, expect, it } from "vitest";
import { formatRunHar } from "@/lib/transcript/har";
import { formatMermaid } from "@/lib/transcript/mermaid";
import { everyWay, walkWay } from "../machines/ways";
import { createNonsense } from "./support/nonsense";

const ways = everyWay.map((way) => [`${way.flow}: ${way.way.title}`, way] as const);

describe("HTTP Archives", () => {
  // The schemas leave out what names no type, and name their own drafts.
  const ajv = new Ajv({ strict: false, validateSchema: false, schemas: Object.values(harSchemas) });
  addFormats.default(ajv);
  const isHar = ajv.getSchema("har.json#");

  it.each(ways)("hold to the schema of HAR 1.2: %s", async (_, way) => {
    const { record } = await walkWay(way);
    const har = formatRunHar(record);
    expect(har.log.entries.length).toBeGreaterThan(0);
    expect(isHar?.(har), JSON.stringify(isHar?.errors)).toBe(true);
  });

  it("that lack a member are found by that schema", () => {
    const { log } = formatRunHar(createNonsense(1));
    expect(isHar?.({ log: { ...log, creator: { name: "Grantscope" } } })).toBe(false);
  });
});

describe("Mermaid diagrams", () => {
  it.each(ways)("are read as sequence diagrams: %s", async (_, way) => {
    const { record } = await walkWay(way);
    expect(readMermaid(formatMermaid(record))).toEqual({ type: "sequence", errors: [] });
  });

  it("are read whatever the messages hold", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { errors } = readMermaid(formatMermaid(createNonsense(seed)));
      // This reader warns of a text that begins with a minus, which means nothing behind the colon.
      expect(
        errors.filter(({ severity }) => severity === "error"),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it("that hold an end of statement in a text are found by that reader", () => {
    expect(readMermaid("sequenceDiagram\n  B->>C: a;b\n").errors).toHaveLength(1);
  });
});
