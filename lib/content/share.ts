/** What the ways to pass a run on say: the link, the frame, the files, the sheet of paper, and what is wrong with a file. */
import type { Comparison, RunFileFault } from "@/machines/run-file";

export const share = {
  title: "Share",
  link: {
    title: "Link to this step",
    line: "It holds the flow, its options, the seed, what you did to the messages, and the step.",
  },
  frame: {
    title: "In a page of yours",
    line: "The messages as a frame for slides, docs or a course. It shows this run from this step on.",
    withInspector: "With the explanations",
    theme: "Colours",
    themes: { system: "As the reader’s system", light: "Light", dark: "Dark" },
  },
  files: {
    title: "As a file",
    saved: (name: string) => `Saved as ${name}.`,
    failed: (format: string) => `The browser could not make the ${format}. Try another format.`,
  },
  paper: {
    title: "On paper",
    line: "The diagram, every message and every explanation, to print or to keep; or a card for each party, for a class that plays the run.",
    open: "Open the handout",
    cards: "Open the role cards",
    tooLong:
      "What you did to this run does not fit into an address, so the server cannot make a sheet of it. Save the run as a file, or undo the longest change.",
  },
  bringIn: {
    title: "Bring a run in",
    line: "Choose the JSON of a run that was saved here. Its messages are made anew, and compared with the file.",
    choose: "Choose a file",
  },
} as const;

export type FileFormat = "svg" | "png" | "mermaid" | "har" | "json";

export const fileFormats: Readonly<Record<FileFormat, { readonly label: string; readonly what: string }>> = {
  svg: { label: "SVG", what: "The diagram as a drawing" },
  png: { label: "PNG", what: "The diagram as a picture" },
  mermaid: { label: "Mermaid", what: "The diagram as text, for Markdown" },
  har: { label: "HAR", what: "The messages, for developer tools" },
  json: { label: "JSON", what: "The whole run, to bring in again" },
};

export const embed = { open: "Open in Grantscope" } as const;

/** What came of a file that was chosen. */
export const broughtIn = {
  reading: "Making the run …",
  open: "Open the run",
  unreadable: "The browser could not read this file.",
} as const;

/** How the run that is made of a file is to the file. */
export function describeComparison(comparison: Comparison): string {
  switch (comparison.kind) {
    case "same":
      return "The run that is made here is the same as the one in the file, byte for byte.";
    case "same-course":
      return "The run that is made here goes the same way as the one in the file. Its algorithm signs differently each time, so the tokens are others.";
    case "different":
      return `${describeWhere(comparison.message)} Somebody changed the file, or another version of Grantscope wrote it. What opens is the run as it is made here.`;
  }
}

function describeWhere(message: number): string {
  return message === 0
    ? "The run that is made here differs from the one in the file."
    : `From message ${message} on, the run that is made here differs from the one in the file.`;
}

/** What is wrong with a file, and what to do about it. */
export function describeFault(fault: RunFileFault): string {
  switch (fault.kind) {
    case "too-long":
      return "This file is far longer than any run. Choose the JSON that was saved under “As a file”.";
    case "not-json":
      return "This file is not JSON. Choose the JSON that was saved under “As a file”.";
    case "cut-off":
      return "This file ends in the middle: it was not saved or copied as a whole. Save the run again, and choose that file.";
    case "not-a-run":
      return fault.har
        ? "This is an HTTP Archive: it opens in a browser’s developer tools, and does not hold what makes a run. Choose the JSON instead."
        : 'This is JSON, but not of a run of Grantscope: it lacks `"format": "grantscope-run"`.';
    case "other-version":
      if (fault.found === "undefined") return "This run does not say in which version of the format it is.";
      return `This run was saved in version ${fault.found} of the format. This Grantscope reads version ${fault.known}.`;
    case "unknown-flow":
      return `This is a run of the flow “${fault.flow}”, which does not exist here.`;
    case "unknown-option":
      return `The run was made with ${fault.option}=${fault.value}, which this flow does not have.`;
    case "malformed":
      return fault.path === ""
        ? `The file cannot be read as a run: ${fault.problem}.`
        : `The file cannot be read as a run. At ${fault.path}: ${fault.problem}.`;
  }
}
