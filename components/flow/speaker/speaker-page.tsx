import { Brand } from "@/components/ui/brand";
import { speakerWords } from "@/lib/content/present";
import { SpeakerWindow } from "./speaker-window";

/** A window for the speaker alone: no head, since nobody goes anywhere from here. */
export function SpeakerPage() {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-[80rem] px-4 pt-4 pb-10 outline-none md:px-6">
      <div className="mb-3 flex items-center gap-3 border-b border-line pb-3">
        <Brand />
        <h1 className="ml-auto text-sm font-medium text-muted">{speakerWords.title}</h1>
      </div>
      <SpeakerWindow />
    </main>
  );
}
