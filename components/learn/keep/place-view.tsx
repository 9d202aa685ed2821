import { Button } from "@/components/ui/button";
import { keeping, keepingPlaces, type PlaceId } from "@/lib/content/learn/where-to-keep";
import { Cited } from "../cited";
import { ScriptText } from "./script-text";
import { appScripts } from "./scripts";

interface PlaceViewProps {
  readonly id: PlaceId;
  readonly isBusy: boolean;
  readonly onRun: () => void;
}

/** A place: how an app keeps its token there, what that is worth, and what it costs. */
export function PlaceView({ id, isBusy, onRun }: PlaceViewProps) {
  const { title, text, spec, cost } = keepingPlaces[id];
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,40rem)]"
    >
      <div>
        <h2 id={`${id}-title`} className="text-xl font-semibold tracking-tight">
          {title}
        </h2>
        <Cited text={text} spec={spec} className="mt-2" />
        <Cited text={cost.text} spec={cost.spec} className="mt-3" />
        <Button className="mt-4" size="small" icon="play" aria-disabled={isBusy} onClick={onRun}>
          {keeping.run}
          <span className="sr-only">: {title}</span>
        </Button>
      </div>
      <ScriptText label={keeping.appCode} code={appScripts[id]} />
    </section>
  );
}
