/** What a lesson says around its steps: in a file of its own, as the page of a lesson carries it and nothing more of words.ts. */
export const lessonWords = {
  stepOf: (step: number, count: number) => `Step ${step} of ${count}`,
  next: "Next step of the lesson",
  back: "Step back in the lesson",
  backToLessons: "All lessons",
  contents: "Steps of this lesson",
  finish: "That was the lesson.",
  question: "Question",
  right: "Right.",
  wrong: "Not so.",
  held: "What happens here, and why, is told when the question of the lesson is answered.",
  pane: "Lesson",
  parted: "You have changed the run. The lesson speaks of its own.",
  own: "Back to it",
} as const;
