"use client";

import { type ReactNode, useId, useMemo } from "react";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { describeFinding, describeNothing, describeShape, workbench } from "@/lib/content/tokens/workbench";
import type { DecodedToken } from "@/lib/tokens/decode";
import type { InputReading } from "@/lib/tokens/read-input";
import { segmentToken } from "@/lib/tokens/segments";
import type { Pointed } from "./parts";
import { TokenField } from "./token-field";

interface TokenPanelProps {
  readonly title: string;
  readonly text: string;
  readonly input: InputReading;
  readonly token: DecodedToken | undefined;
  readonly onInput: (text: string) => void;
  readonly onChoose: (token: string) => void;
  readonly pointed?: Pointed | undefined;
  readonly onPoint?: (pointed: Pointed | undefined) => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
}

const noSegments: ReturnType<typeof segmentToken> = [];

/** The token as it is written, where one pastes it; and what else was found in what was pasted. */
export function TokenPanel(props: TokenPanelProps) {
  const { title, text, input, token } = props;
  const about = useId();
  const segments = useMemo(() => (token === undefined ? noSegments : segmentToken(token)), [token]);
  const broken = segments.find(({ isBroken }) => isBroken);
  const finding = describeFinding(input);
  return (
    <Panel label={title} className="flex min-h-0 flex-col p-4">
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <h2 className="text-sm font-semibold">{title}</h2>
        <span className="-mr-2 flex items-center">{props.children}</span>
      </div>
      {input.kind === "found" && input.tokens.length > 1 && (
        <Segmented
          label="Tokens that were found"
          className="mb-2"
          choices={input.tokens.map(({ name, token: value }, index) => ({
            value,
            label: name ?? `Token ${index + 1}`,
          }))}
          value={text}
          onChange={props.onChoose}
        />
      )}
      <TokenField
        label={title}
        text={text}
        segments={segments}
        placeholder={workbench.placeholder}
        onChange={props.onInput}
        pointed={props.pointed}
        {...(props.onPoint === undefined ? {} : { onPoint: props.onPoint })}
        describedBy={about}
        isBroken={broken !== undefined}
      />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 text-sm text-muted">
        <p id={about} className="min-w-0">
          {input.kind === "nothing" ? (
            <span className="flex gap-2 text-bad">
              <Icon name="cross" size={14} className="mt-0.75" />
              <span className="min-w-0">
                <Prose text={describeNothing(input)} />
              </span>
            </span>
          ) : (
            token && `${finding ?? ""} ${describeShape(token, broken?.start)}`
          )}
        </p>
        {props.footer && <span className="-mr-2.5 ml-auto">{props.footer}</span>}
      </div>
    </Panel>
  );
}
