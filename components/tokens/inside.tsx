import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { inside } from "@/lib/content/tokens/inside";
import type { Part } from "@/lib/tokens/decode";
import { MemberList } from "./member-list";

interface InsideProps {
  readonly content: Part;
  readonly at: number | undefined;
  readonly onOpen: (text: string) => void;
}

/** What was in an encrypted token. */
export function Inside({ content, at, onOpen }: InsideProps) {
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
