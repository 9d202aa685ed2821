"use client";

import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { inside } from "@/lib/content/tokens/workbench";
import type { DecodedToken, Part } from "@/lib/tokens/decode";
import { replacePart } from "@/lib/tokens/replace-part";
import { MemberList } from "./member-list";
import { BytesSection } from "./other-parts";
import { PartFrame, PartSection } from "./part-section";
import type { Pointed } from "./parts";

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
  const canEdit = token.kind === "jws" || token.parts.length === 2;
  const [only] = token.parts;
  if (token.kind === "opaque") return only?.json ? <Readable part={only} at={at} /> : null;
  return (
    <Panel label="Decoded">
      <h2 className="sr-only">Decoded</h2>
      {content && <Inside content={content} at={at} onOpen={onOpen} />}
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

interface InsideProps {
  readonly content: Part;
  readonly at: number | undefined;
  readonly onOpen: (text: string) => void;
}

function Inside({ content, at, onOpen }: InsideProps) {
  const source = content.source ?? "";
  const isToken = /^[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?$/.test(source);
  return (
    <section aria-label={inside.title} className="px-5 py-4">
      <h3 className="pb-2 font-semibold">{inside.title}</h3>
      {isToken && (
        <div className="flex flex-wrap items-center justify-between gap-3 pb-2 text-sm text-muted">
          <p className="max-w-[62ch]">
            <Prose text={inside.token} />
          </p>
          <Button size="small" look="primary" onClick={() => onOpen(source)}>
            {inside.open}
          </Button>
        </div>
      )}
      <MemberList part={content} kind="payload" at={at} pointed={undefined} onPoint={() => {}} />
    </section>
  );
}
