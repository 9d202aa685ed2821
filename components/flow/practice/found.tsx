import { abbreviate } from "@/components/message/abbreviate";
import { SpecLink } from "@/components/message/spec-link";
import { Prose } from "@/components/ui/prose";
import { faultWords } from "@/lib/content/practice";
import type { Content } from "@/lib/http/parts";
import { type Change, listChanges } from "@/lib/transcript/changes";
import type { FaultTask } from "./prepare-round";

interface FoundProps {
  readonly before: Content;
  readonly after: Content;
  readonly tried: FaultTask["tried"];
}

/** What was changed of the message that was found, and what somebody tried by it. */
export function Found({ before, after, tried }: FoundProps) {
  return (
    <>
      <dl className="mt-2 flex flex-col gap-1.5 text-sm wrap-anywhere">
        {listChanges(before, after).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice
          <div key={index}>
            <dt className="font-mono font-semibold">{change.name}</dt>
            <dd className="font-mono text-xs text-muted">
              <Values change={change} />
            </dd>
          </div>
        ))}
      </dl>
      {tried && (
        <p className="mt-2 text-sm text-muted [&>a]:min-h-0">
          <Prose text={`${tried.title}. ${tried.what}`} /> <SpecLink spec={tried.spec} />
        </p>
      )}
    </>
  );
}

function Values({ change: { before, after, inside } }: { readonly change: Change }) {
  if (inside !== undefined) return faultWords.inside(inside.join(", "));
  return (
    <>
      {before === undefined ? faultWords.nothing : <del>{abbreviate(before)}</del>} →{" "}
      {after === undefined ? (
        faultWords.nothing
      ) : (
        <ins className="text-ink no-underline">{abbreviate(after)}</ins>
      )}
    </>
  );
}
