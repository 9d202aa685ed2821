import type { InspectorExplanations } from "@/components/message/explanations";
import { Brand } from "@/components/ui/brand";
import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { handout } from "@/lib/content/handout";
import { roleCards } from "@/lib/content/role-cards";
import { drawSheets } from "@/lib/transcript/drawing/draw-run";
import type { DrawingWords } from "@/lib/transcript/drawing/rows";
import { selectHoldings } from "@/lib/transcript/holdings";
import { laneOf, selectLanes } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { DrawingView } from "./drawing-view";
import { HandoutSteps } from "./handout-steps";
import { PrintButton } from "./print-button";
import { selectSheetRows } from "./sheet-rows";
import "./handout.css";

export interface HandoutProps {
  readonly run: RunRecord;
  readonly title: string;
  readonly line: string;
  readonly options: readonly {
    readonly label: string;
    readonly choice: string;
    readonly isDefault: boolean;
  }[];
  readonly drawing: DrawingWords;
  readonly explanations: InspectorExplanations;
  /** What of the address could not be used. */
  readonly notices: readonly string[];
  /** Where the run is played: a path, and the same as one would type it from paper. */
  readonly href: string;
  readonly address: string;
  /** The role cards of the same run. */
  readonly cards: string;
}

/** Units of a drawing that a page has room for, below its heading: A4 less its margins, at the drawing's scale. */
const tallestDrawing = 1180;

/** The whole run on paper, which is light whatever the screen is. */
export function Handout(props: HandoutProps) {
  const { run, title, line, explanations, drawing, notices, href, address } = props;
  return (
    <div className="handout-desk">
      <header className="handout-tools">
        <a
          href="/"
          aria-label="Grantscope, home"
          className="mr-auto flex items-center finger:min-w-11 rounded-md finger:min-h-11"
        >
          <Brand />
        </a>
        <a href={props.cards} className={buttonClasses({ look: "quiet" })}>
          {roleCards.link}
        </a>
        <a href={href} className={buttonClasses({ look: "quiet" })}>
          {handout.player}
        </a>
        <PrintButton />
      </header>
      <main id="content" className="handout">
        <header>
          <p className="handout-brand">Grantscope</p>
          <h1>{title}</h1>
          <p className="handout-line">{line}</p>
          {notices.length > 0 && (
            <ul className="handout-notices">
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          )}
          <dl className="handout-facts">
            <dt>{handout.options}</dt>
            <dd>
              <Options options={props.options} />
            </dd>
            <dt>{handout.parties}</dt>
            <dd>
              <Parties run={run} />
            </dd>
            <dt>{handout.address}</dt>
            <dd className="handout-address">{address}</dd>
          </dl>
        </header>
        <section aria-labelledby="handout-diagram">
          {drawSheets(run, drawing, tallestDrawing).map((sheet, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sheets of one run never change places
            <div key={index} className="handout-sheet">
              {index === 0 && <h2 id="handout-diagram">{handout.diagram}</h2>}
              <DrawingView drawing={sheet} />
            </div>
          ))}
        </section>
        <section aria-labelledby="handout-steps">
          <h2 id="handout-steps">{handout.steps}</h2>
          <HandoutSteps
            run={run}
            rows={selectSheetRows(run, explanations.steps)}
            explanations={explanations}
          />
        </section>
        <Holdings run={run} />
      </main>
    </div>
  );
}

function Options({ options }: Pick<HandoutProps, "options">) {
  return (
    <ul className="handout-list">
      {options.map(({ label, choice, isDefault }) => (
        <li key={label}>
          {label}: {isDefault ? choice : <strong>{choice}</strong>}
        </li>
      ))}
    </ul>
  );
}

function Parties({ run }: { readonly run: RunRecord }) {
  return (
    <ul className="handout-list">
      {selectLanes(run).map((party) => {
        const { role, place } = laneOf(run.lanes, party);
        return (
          <li key={party} data-party={party}>
            <span className="handout-party">{role}</span> {place}
          </li>
        );
      })}
    </ul>
  );
}

function Holdings({ run }: { readonly run: RunRecord }) {
  const holdings = selectHoldings(run.transcript);
  const parties = selectLanes(run).filter((party) => holdings[party].length > 0);
  return (
    <section aria-labelledby="handout-holdings" className="handout-holdings">
      <h2 id="handout-holdings">{handout.holdings}</h2>
      <dl>
        {parties.map((party) => (
          <div key={party} data-party={party}>
            <dt>{laneOf(run.lanes, party).role}</dt>
            <dd>
              {holdings[party].map(({ name, secret }) => (
                <span key={name}>
                  {secret && <Icon name="lock" size={11} />}
                  {name}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
