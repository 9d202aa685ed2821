/** What the handout says besides the run: the heads of its parts. */
export const handout = {
  print: "Print",
  player: "Step through this run",
  parties: "Who takes part",
  diagram: "All messages",
  steps: "Message by message",
  why: "Why",
  watch: "Watch for",
  edited: "This message was changed on its way. The words are about one that nobody has changed.",
  judgedBy: (party: string, passed: number, all: number) =>
    passed === all
      ? `${party} checked ${all === 1 ? "one rule" : `${all} rules`}: passed`
      : `${party} checked ${all === 1 ? "one rule" : `${all} rules`}: ${all - passed} failed`,
  decoded: (name: string) => `In the ${name}`,
  routine: (headers: number) =>
    `${headers === 1 ? "One header" : `${headers} headers`} of no interest here left out.`,
  page: (title: string, characters: string) => `The page “${title}”, ${characters} characters of HTML.`,
  holdings: "What each party holds in the end",
  options: "Options",
  address: "This run on the screen",
} as const;
