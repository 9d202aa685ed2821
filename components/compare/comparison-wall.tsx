"use client";

import { useState } from "react";
import { selectScene } from "@/components/flow/present/slide-model";
import { SlideTop } from "@/components/flow/present/slide-view";
import { Wall } from "@/components/flow/present/wall";
import type { WallAct } from "@/components/flow/present/wall-foot";
import { Prose } from "@/components/ui/prose";
import { compareWords } from "@/lib/content/compare/words";
import { presentWords } from "@/lib/content/present";
import { type ComparisonView, type SideId, sideIds } from "./compared";
import type { Lockstep } from "./use-lockstep";
import "./comparison-wall.css";

interface ComparisonWallProps {
  readonly comparison: ComparisonView;
  readonly lockstep: Pick<Lockstep, "row" | "go">;
  /** The row as one hears it. */
  readonly text: string;
}

/** Both runs on the wall, a moment at a time, and what the difference means. */
export function ComparisonWall({
  comparison,
  lockstep,
  text,
  onClose,
}: ComparisonWallProps & { readonly onClose: () => void }) {
  const [blank, setBlank] = useState(false);
  const [spotlight, setSpotlight] = useState(false);
  const { rows, title } = comparison;
  const { row, go } = lockstep;
  const goTo = (to: number) => () => (blank ? setBlank(false) : go(to));
  const here = rows[row];
  const acts: readonly WallAct[] = [
    { icon: "back", label: presentWords.back, key: "PageUp", do: goTo(row - 1) },
    { icon: "next", label: presentWords.next, key: "PageDown", do: goTo(row + 1) },
    {
      icon: "sun",
      label: presentWords.spotlight,
      key: "S",
      do: () => setSpotlight(!spotlight),
      pressed: spotlight,
    },
    { icon: "drop", label: presentWords.blankButton, key: "B", do: () => setBlank(!blank) },
  ];
  return (
    <Wall
      title={title}
      place={presentWords.step(row + 1, rows.length)}
      share={(row + 1) / rows.length}
      acts={acts}
      keys={{
        PageDown: goTo(row + 1),
        PageUp: goTo(row - 1),
        ArrowRight: goTo(row + 1),
        ArrowLeft: goTo(row - 1),
        " ": goTo(row + 1),
        Home: goTo(0),
        End: goTo(rows.length - 1),
        s: () => setSpotlight(!spotlight),
      }}
      spotlight={spotlight}
      blank={blank}
      onBlank={() => setBlank(!blank)}
      said={text}
      onClose={onClose}
    >
      <div className="slide" data-kind="two">
        <div className="slide-two">
          {sideIds.map((side) => (
            <Side key={side} comparison={comparison} side={side} row={row} />
          ))}
        </div>
        <div className="slide-body">
          <h2 className="slide-title">{here?.title}</h2>
          <div className="slide-text">
            <p>
              <Prose text={here?.line ?? ""} />
            </p>
          </div>
        </div>
      </div>
    </Wall>
  );
}

interface SideProps {
  readonly comparison: ComparisonView;
  readonly side: SideId;
  readonly row: number;
}

function Side({ comparison, side, row }: SideProps) {
  const { run, name } = comparison.sides[side];
  const step = comparison.rows[row]?.[side];
  return (
    <section aria-label={name} className="slide-side">
      <p className="slide-side-name">{name}</p>
      {step === undefined ? (
        <p className="slide-nothing">{compareWords.nothing}</p>
      ) : (
        <SlideTop slide={selectScene(run, step)} />
      )}
    </section>
  );
}
