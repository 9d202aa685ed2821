"use client";

import { SlideValues } from "@/components/flow/present/slide-values";
import { SlideText, SlideTop } from "@/components/flow/present/slide-view";
import type { Covers } from "@/components/flow/present/use-covers";
import { Wall } from "@/components/flow/present/wall";
import { listActs, listKeys } from "@/components/flow/present/wall-acts";
import { compareWords } from "@/lib/content/compare/words";
import { presentWords } from "@/lib/content/present";
import { type ComparisonView, type SideId, sideIds } from "./compared";
import { sayBoth } from "./spoken-row";
import { useComparisonWall } from "./use-comparison-wall";
import type { Lockstep } from "./use-lockstep";
import { listValueIds, valueId, type WallSide } from "./wall-sides";
import "./comparison-wall.css";

interface ComparisonWallProps {
  readonly comparison: ComparisonView;
  readonly lockstep: Pick<Lockstep, "row" | "go">;
  /** The row as one hears it. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Both runs on the wall, a moment at a time, with what is not alike and what the difference means. */
export function ComparisonWall({ comparison, lockstep, text, onClose }: ComparisonWallProps) {
  const wall = useComparisonWall(comparison, lockstep);
  const { rows, title, sides } = comparison;
  const { row, go } = lockstep;
  const goTo = (to: number) => () => go(to);
  return (
    <Wall
      title={title}
      place={presentWords.step(row + 1, rows.length)}
      share={(row + 1) / rows.length}
      acts={listActs(wall)}
      keys={{
        ...listKeys(wall, listValueIds(wall.sides)),
        ArrowRight: goTo(row + 1),
        ArrowLeft: goTo(row - 1),
        Home: goTo(0),
        End: goTo(rows.length - 1),
      }}
      spotlight={wall.spotlight}
      blank={wall.blank}
      onBlank={() => wall.toggle("blank")}
      said={text}
      onClose={onClose}
    >
      <div className="slide" data-kind="two">
        <div className="slide-two">
          {sideIds.map((id) => (
            <Side key={id} id={id} name={sides[id].name} side={wall.sides[id]} covers={wall} />
          ))}
        </div>
        <div className="slide-body">
          <h2 className="slide-title">{rows[row]?.title}</h2>
          <SlideText text={sayRow(comparison, row, wall)} why={wall.why} />
        </div>
      </div>
    </Wall>
  );
}

/** What the difference means, or what happens where there is none, and at the end what follows from it all; or why it is so. */
function sayRow(
  comparison: ComparisonView,
  row: number,
  { sides, why }: Pick<ReturnType<typeof useComparisonWall>, "sides" | "why">,
): string {
  const { rows, so } = comparison;
  if (why) return sayBoth(comparison, (side) => sides[side].slide?.why).join("\n\n");
  const { line = "", differs = false } = rows[row] ?? {};
  const alike = differs ? undefined : sides.left.slide?.what;
  const follows = row === rows.length - 1 && so ? `**${compareWords.so}** ${so}` : undefined;
  return [alike, line, follows].filter((text) => text !== undefined).join("\n\n");
}

interface SideProps {
  readonly id: SideId;
  readonly name: string;
  readonly side: WallSide;
  readonly covers: Pick<Covers, "isCovered" | "toggleValue">;
}

function Side({ id, name, side: { slide, values }, covers }: SideProps) {
  return (
    <section aria-label={name} className="slide-side" data-side={id}>
      <p className="slide-side-name">{name}</p>
      {slide === undefined ? (
        <p className="slide-nothing">{compareWords.nothing}</p>
      ) : (
        <div className="slide-side-scene">
          <SlideTop slide={slide} brief />
          {slide.kind === "end" && <p className="slide-side-end">{slide.title}</p>}
          {slide.kind === "message" && values.length > 0 && (
            <SlideValues
              values={values}
              party={slide.from.party}
              isCovered={(value) => covers.isCovered(valueId(id, { name: value }))}
              onToggle={(value) => covers.toggleValue(valueId(id, { name: value }))}
            />
          )}
        </div>
      )}
    </section>
  );
}
