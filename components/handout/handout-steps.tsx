import type { InspectorExplanations } from "@/components/message/explanations";
import { SpecLink } from "@/components/message/spec-link";
import { describeTurn } from "@/components/message/words";
import { Prose } from "@/components/ui/prose";
import { explainPart } from "@/lib/content/explain-part";
import { explainInRun } from "@/lib/content/explain-step";
import { handout } from "@/lib/content/handout";
import { lost } from "@/lib/content/interface";
import type { ExplainedStep } from "@/lib/content/types";
import { actorOf } from "@/lib/transcript/acts";
import { nameChannel } from "@/lib/transcript/channel";
import { laneOf } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { ChecksSheet } from "./checks-sheet";
import { MessageSheet } from "./message-sheet";
import type { SheetRow } from "./sheet-rows";

interface HandoutStepsProps {
  readonly run: RunRecord;
  readonly rows: readonly SheetRow[];
  readonly explanations: InspectorExplanations;
}

/** Each message and each act, in order: what happens and why, and beside it the message itself. */
export function HandoutSteps({ run, rows, explanations }: HandoutStepsProps) {
  return (
    <ol className="handout-steps">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one run never change places
        <Row key={index} run={run} row={row} explanations={explanations} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly run: RunRecord;
  readonly row: SheetRow;
  readonly explanations: InspectorExplanations;
}

function Row({ run, row, explanations }: RowProps) {
  if (row.kind !== "message") {
    const table = row.kind === "act" ? explanations.acts : explanations.outcomes;
    const found = table[row.id];
    const actor = row.kind === "act" ? actorOf(row.id) : undefined;
    const explanation = found && explainInRun(found, run);
    return (
      <li data-party={actor} className="handout-turn">
        {row.kind === "act" && (
          <p className="handout-route">{describeTurn(row.id, (party) => laneOf(run.lanes, party))}</p>
        )}
        <h3>{explanation?.title ?? row.id}</h3>
        {explanation && <Words explanation={explanation} />}
      </li>
    );
  }
  const { message, number } = row.view;
  const found = explanations.steps[message.step];
  const explanation = found && explainInRun(found, run);
  const from = laneOf(run.lanes, message.from).role;
  const to = laneOf(run.lanes, message.to).role;
  return (
    <li data-party={message.from}>
      <div className="handout-words">
        <p className="handout-route">
          <b>{number}</b> {from} <span aria-hidden="true">→</span>
          <span className="sr-only">to</span> <span data-party={message.to}>{to}</span>,{" "}
          {nameChannel(message)}
        </p>
        <h3>{explanation?.title ?? message.step}</h3>
        {row.view.edited && <p className="handout-lost">{handout.edited}</p>}
        {row.lost && <p className="handout-lost">{lost[row.lost]}</p>}
        {explanation && <Words explanation={explanation} />}
      </div>
      <div className="handout-wire">
        <MessageSheet
          message={message}
          transcript={run.transcript}
          matters={explanation?.highlights ?? []}
          tokens={row.tokens}
        />
        <Parameters step={message.step} names={row.parameters} explanations={explanations.parameters} />
        <ChecksSheet run={run} checks={row.checks} explanations={explanations.checks} />
      </div>
    </li>
  );
}

function Words({ explanation }: { readonly explanation: ExplainedStep }) {
  const { what, notes, why, watch, specs } = explanation;
  return (
    <>
      <p>
        <Prose text={[what, ...notes].join(" ")} />
      </p>
      <p>
        <strong>{handout.why}: </strong>
        <Prose text={why} />
      </p>
      {watch && (
        <p>
          <strong>{handout.watch}: </strong>
          <Prose text={watch} />
        </p>
      )}
      <p className="handout-specs">
        {specs.map((spec) => (
          <SpecLink key={spec} spec={spec} />
        ))}
      </p>
    </>
  );
}

interface ParametersProps {
  readonly step: string;
  readonly names: readonly string[];
  readonly explanations: InspectorExplanations["parameters"];
}

function Parameters({ step, names, explanations }: ParametersProps) {
  const known = names.flatMap((name) => {
    const explanation = explainPart(explanations, step, name);
    return explanation === undefined ? [] : [{ name, what: explanation.what }];
  });
  if (known.length === 0) return null;
  return (
    <dl className="handout-parameters">
      {known.map(({ name, what }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Prose text={what} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
