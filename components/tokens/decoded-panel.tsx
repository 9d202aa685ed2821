"use client";

import { Panel } from "@/components/ui/panel";
import type { DecodedToken, Part } from "@/lib/tokens/decode";
import { replacePart } from "@/lib/tokens/replace-part";
import { MemberList } from "./member-list";
import { BytesSection } from "./other-parts";
import { PartFrame, PartSection } from "./part-section";
import type { Pointed } from "./parts";
import { useTools } from "./use-tools";

interface DecodedPanelProps {
  readonly token: DecodedToken;
  readonly at: number | undefined;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
  readonly onEdit: (text: string) => void;
  /** What was in an encrypted token, once it is decrypted. */
  readonly content: Part | undefined;
  readonly onOpen: (text: string) => void;
}

/** The token part by part: what each says, or what it is where it says nothing. */
export function DecodedPanel(props: DecodedPanelProps) {
  const { token, at, pointed, onPoint, onEdit, content, onOpen } = props;
  const { tools } = useTools();
  const canEdit = token.kind === "jws" || token.parts.length === 2;
  const [only] = token.parts;
  if (token.kind === "opaque") return only?.json ? <Readable part={only} at={at} /> : null;
  return (
    <Panel label="Decoded">
      <h2 className="sr-only">Decoded</h2>
      {tools && content && <tools.Inside content={content} at={at} onOpen={onOpen} />}
      {token.parts.map((part) =>
        part.role === "header" || part.role === "payload" ? (
          <PartSection
            key={part.role}
            part={part}
            kind={part.role}
            at={at}
            pointed={pointed}
            onPoint={onPoint}
            onEdit={canEdit ? (source) => onEdit(replacePart(token, part.role, source)) : undefined}
          />
        ) : (
          <BytesSection key={part.start} part={part} />
        ),
      )}
    </Panel>
  );
}

/** A part that is no token and says something all the same. */
function Readable({ part, at }: { readonly part: Part; readonly at: number | undefined }) {
  return (
    <Panel label="Decoded">
      <PartFrame kind={part.role}>
        <MemberList part={part} kind="payload" at={at} pointed={undefined} onPoint={() => {}} />
      </PartFrame>
    </Panel>
  );
}
