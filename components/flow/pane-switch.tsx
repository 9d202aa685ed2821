import { Segmented } from "@/components/ui/segmented";

export type Pane = "lesson" | "explanation" | "browser" | "options";

const labels: Readonly<Record<Pane, string>> = {
  lesson: "Lesson",
  explanation: "This step",
  browser: "Browser",
  options: "Options",
};

interface PaneSwitchProps {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  /** Which there are besides the explanation and the options. */
  readonly lesson: boolean;
  readonly browser: boolean;
  readonly yourTurn: boolean;
}

/** What stands beside the stage. In three columns the explanation has its own: then there is a choice beside a lesson alone. */
export function PaneSwitch({ pane, onPane, lesson, browser, yourTurn }: PaneSwitchProps) {
  const choicesOf = (...values: readonly Pane[]) =>
    values
      .filter((value) => (value !== "browser" || browser) && (value !== "lesson" || lesson))
      .map((value) => ({
        value,
        label: labels[value],
        ...(value === "browser" && yourTurn ? { mark: "your turn" } : {}),
      }));
  const shared = { label: "What to show", onChange: onPane, layout: "fill" } as const;
  return (
    <>
      <Segmented
        {...shared}
        choices={choicesOf("lesson", "explanation", "browser", "options")}
        value={pane}
        className="stage:hidden [grid-area:switch]"
      />
      {lesson && (
        <Segmented
          {...shared}
          choices={choicesOf("lesson", "browser", "options")}
          value={pane === "explanation" ? "lesson" : pane}
          className="max-stage:hidden [grid-area:switch]"
        />
      )}
    </>
  );
}
