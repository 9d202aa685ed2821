/** Keys, and what they do. In a file of its own, since the lists come when they are asked for. */
interface Key {
  readonly keys: readonly string[];
  readonly does: string;
}

const run: readonly Key[] = [
  { keys: ["→", "Space"], does: "Next step: deliver the message, or do what Maya does" },
  { keys: ["←"], does: "Step back" },
  { keys: ["Home", "End"], does: "First and last step" },
  { keys: ["K"], does: "Play and pause" },
  { keys: ["R"], does: "Back to the start" },
  { keys: ["E"], does: "Edit the message on its way" },
  { keys: ["D"], does: "Drop the message on its way" },
  { keys: ["C"], does: "Send the request on its way twice" },
  { keys: ["W"], does: "Let one minute pass" },
  { keys: ["U", "Y"], does: "Undo what you did last, and do it again" },
  { keys: ["B"], does: "Your changes, and the runs to return to" },
];

const compared: readonly Key[] = [
  { keys: ["→", "Space"], does: "Next step on both sides" },
  { keys: ["←"], does: "Step back" },
  { keys: ["Home", "End"], does: "First and last step" },
  { keys: ["K"], does: "Play and pause" },
  { keys: ["R"], does: "Back to the start" },
  { keys: ["P"], does: "Presenter mode, for a wall" },
];

const list: Key = { keys: ["?"], does: "This list" };

const aside =
  "A screen reader keeps single keys for itself while it browses: in its focus mode they are the page’s. Each has a button as well";

/** To whoever hears the page, and has other uses for a single key. A frame has no search. */
export const keysAside = {
  page: `${aside}, and the search has presenter mode.`,
  frame: `${aside}.`,
} as const;

/** Those of the player and of a comparison, on their pages and in a frame. */
export const keyLists = {
  player: [
    ...run,
    { keys: ["O"], does: "Options" },
    { keys: ["Q"], does: "Predict: be asked at a few moments, before they show" },
    { keys: ["P"], does: "Presenter mode, for a wall" },
    { keys: [",", "."], does: "In a lesson: its step before, and its next step" },
    { keys: ["Ctrl", "K"], does: "Search flows, steps, parameters, errors and sections" },
    list,
    {
      keys: ["1", "…", "6"],
      does: "Message, checks, tokens, who knows what, machine, code",
    },
  ],
  frame: [...run, list],
  comparison: [
    ...compared,
    { keys: ["Ctrl", "K"], does: "Search flows, comparisons, parameters, errors and sections" },
    list,
  ],
  framedComparison: [...compared, list],
} as const satisfies Readonly<Record<string, readonly Key[]>>;
