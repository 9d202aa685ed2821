/** The end of a run in which a message was changed is called the same wherever it is named, as its explanation calls it. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { prepareComparison } from "@/components/compare/prepare";
import { announce } from "@/components/flow/announcement";
import { BranchRow } from "@/components/flow/branches/branch-row";
import { readWords } from "@/components/flow/prepare";
import { readStageWords } from "@/components/flow/stage-words";
import { listEntries } from "@/components/palette/entries";
import { readDrawingWords } from "@/lib/content/drawing-words";
import { explainInRun } from "@/lib/content/explain-step";
import { formatSide } from "@/machines/address-of-two";
import { simulate } from "@/machines/engine";
import { editHeader, walk } from "../machines/support/walk";

it("is that of the run with its change, on each screen and in each file", async () => {
  const options = { client: "public", theft: "after" } as const;
  const { record: run, outcome } = await walk("refresh-token", options, [
    "refreshRequest",
    editHeader("Accept", "*/*"),
  ]);
  expect(outcome).toBe("refusedByServer");
  const words = await readWords(run);
  const { explanations } = words;
  const ends = explanations.outcomes.refusedByServer;
  if (ends === undefined) throw new Error("this end has no words");
  const { title } = explainInRun(ends, run);
  expect(title).not.toBe(explainInRun(ends, { ...run, deviations: [] }).title);

  const last = run.steps.length - 1;
  const at = run.steps[last] ?? expect.fail();
  const { comparison } = await prepareComparison({ left: formatSide(run), right: "refresh-token" });
  const here = await simulate({ ...run, deviations: [] });
  const row = (
    <BranchRow here={here} there={{ run, beside: undefined }} outcomes={explanations.outcomes} {...acts} />
  );
  const found = listEntries({ run, explanations, go: () => {} }, nowhere);
  expect({
    stage: readStageWords(words, run).outcomes.refusedByServer,
    drawing: readDrawingWords(words, run).outcomes.refusedByServer,
    compared: comparison.sides.left.outcomes.refusedByServer,
    palette: found.find(({ target }) => target.kind === "step" && target.step === last)?.title,
    heard: announce(run, last, at, undefined, explanations).includes(`. ${title}.`),
    branch: renderToStaticMarkup(row).includes(`: ${title}.`),
  }).toEqual({ stage: title, drawing: title, compared: title, palette: title, heard: true, branch: true });
});

const nowhere = { pathname: "/flows/refresh-token", search: "", hash: "" };
const acts = { onReturn: () => {}, onForget: undefined };
