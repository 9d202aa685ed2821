import { IconButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { explainPart } from "@/lib/content/explain-part";
import type { ParameterExplanation } from "@/lib/content/types";
import { type ParameterPlace, type ParameterView, selectParameters } from "@/lib/transcript/parameters";
import type { Message, Transcript } from "@/lib/transcript/types";
import { isLong } from "./abbreviate";
import { CopyButton } from "./copy-button";
import type { OnEdit } from "./inspector-acts";
import { findMaker } from "./makers";
import { isRoutine } from "./routine-headers";
import { SpecLink } from "./spec-link";

interface ParametersProps {
  readonly message: Message;
  readonly transcript: Transcript;
  readonly highlights: readonly string[];
  readonly explanations: Readonly<Record<string, ParameterExplanation>>;
  readonly onEdit?: OnEdit | undefined;
  /** Those that matter now, the others, or all of them. */
  readonly which?: "all" | "highlights" | "others";
  readonly heading?: string;
  /** With the section of each in sight, and none of them open. */
  readonly withSections?: boolean | undefined;
}

/** Each parameter with what it is; those that matter now are open, and come first. */
export function Parameters(props: ParametersProps) {
  const { message, transcript, highlights, explanations, onEdit } = props;
  const { which = "all", heading = "Part by part", withSections = false } = props;
  const parameters = sortParameters(selectParameters(message), highlights).filter(
    ({ name }) => which === "all" || highlights.includes(name) === (which === "highlights"),
  );
  if (parameters.length === 0) return null;
  return (
    <section aria-label={which === "others" ? "Other parameters" : "Parameters"}>
      <h3 className={`pb-1 text-sm font-semibold ${which === "highlights" ? "" : "pt-5"}`}>{heading}</h3>
      {parameters.map((parameter, index) => (
        <Parameter
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may occur twice, and the order never changes
          key={`${message.id} ${parameter.place} ${parameter.name} ${index}`}
          parameter={parameter}
          maker={findMaker(parameter.name, parameter.value, message, transcript)}
          open={!withSections && highlights.includes(parameter.name)}
          withSection={withSections}
          explanation={explainPart(explanations, message.step, parameter.name)}
          onEdit={onEdit}
        />
      ))}
    </section>
  );
}

interface ParameterProps {
  readonly parameter: ParameterView;
  readonly maker: string;
  readonly open: boolean;
  readonly withSection: boolean;
  readonly explanation: ParameterExplanation | undefined;
  readonly onEdit: OnEdit | undefined;
}

function Parameter({ parameter, maker, open, withSection, explanation, onEdit }: ParameterProps) {
  const { name, value, place } = parameter;
  return (
    <Disclosure
      open={open}
      party={maker}
      className="group border-t border-line"
      summaryClassName="items-baseline gap-2 py-2.5 hover:bg-hover finger:py-3.5"
      summary={
        <>
          <code className="shrink-0 font-mono text-xs font-semibold text-party-ink">{name}</code>
          <code className="min-w-0 flex-1 truncate font-mono text-xs text-muted group-open:invisible">
            {value}
          </code>
          <span className="shrink-0 text-xs text-faint">
            {withSection && explanation ? `${places[place]} · ${explanation.spec}` : places[place]}
          </span>
          <Icon name="down" size={12} className="self-center text-faint group-open:rotate-180" />
        </>
      }
    >
      <div className="pb-3.5 text-sm text-muted">
        <ParameterValue parameter={parameter} onEdit={onEdit} />
        {explanation && <Explanation explanation={explanation} />}
      </div>
    </Disclosure>
  );
}

function Explanation({
  explanation: { what, without, spec },
}: {
  readonly explanation: ParameterExplanation;
}) {
  return (
    <>
      <p className="mt-2">
        <Prose text={what} />
      </p>
      <p className="mt-1.5">
        <strong className="font-semibold text-ink">Without it: </strong>
        <Prose text={without} />
      </p>
      <p className="mt-1.5">
        <SpecLink spec={spec} />
      </p>
    </>
  );
}

function ParameterValue({ parameter, onEdit }: Pick<ParameterProps, "parameter" | "onEdit">) {
  const { name, value, attributes } = parameter;
  return (
    <div className="flex items-start gap-1">
      <code
        className="max-h-30 min-w-0 flex-1 overflow-y-auto font-mono text-xs leading-5 wrap-anywhere text-ink"
        tabIndex={isLong(value) ? 0 : undefined}
      >
        {value}
        {attributes && <span className="text-muted">; {attributes}</span>}
      </code>
      <span className="-my-1.5 flex">
        {value.length > 12 && <CopyButton text={value} what={name} />}
        {onEdit && (
          <IconButton
            icon="pencil"
            label={`Change ${name}`}
            look="quiet"
            size="small"
            onClick={() => onEdit({ name, value })}
          />
        )}
      </span>
    </div>
  );
}

const places: Readonly<Record<ParameterPlace, string>> = {
  query: "query",
  form: "form",
  json: "JSON",
  header: "header",
  fragment: "fragment",
  cookie: "cookie",
  location: "query",
};

/** The parameters worth a row, the highlighted ones first, each of the rest in the order of the wire. */
function sortParameters(
  parameters: readonly ParameterView[],
  highlights: readonly string[],
): readonly ParameterView[] {
  const rank = (name: string) => (highlights.includes(name) ? highlights.indexOf(name) : highlights.length);
  return parameters
    .filter(({ name, place }) => place !== "header" || !isRoutine(name, highlights))
    .filter((parameter, _, all) => !isContainer(parameter, all))
    .toSorted((one, other) => rank(one.name) - rank(other.name));
}

/** A header whose content has rows of its own, as Location has. */
function isContainer({ name, place }: ParameterView, all: readonly ParameterView[]): boolean {
  return (
    place === "header" && name.toLowerCase() === "location" && all.some((other) => other.place === "location")
  );
}
