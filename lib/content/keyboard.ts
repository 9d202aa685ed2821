/** Keys of the player and what they do. In a file of its own, since the list comes when it is asked for. */
export const keyboard = {
  title: "Keys",
  keys: [
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
    { keys: ["O"], does: "Options" },
    { keys: ["Q"], does: "Predict: be asked at a few moments, before they show" },
    { keys: ["P"], does: "Presenter mode, for a wall" },
    { keys: [",", "."], does: "In a lesson: its step before, and its next step" },
    { keys: ["Ctrl", "K"], does: "Search flows, steps, parameters, errors and sections" },
    { keys: ["?"], does: "This list" },
  ],
} as const;
