/** The words of a drawing, as short as they can be told apart. */
import type { DrawingWords } from "@/lib/transcript/drawing/rows";

export const drawingWords: DrawingWords = {
  title: "A run & its <title>",
  line: "What it is",
  channels: { front: "Front channel", back: "Back channel" },
  acts: { signIn: "Maya signs in" },
  outcomes: { completed: "It worked" },
};
