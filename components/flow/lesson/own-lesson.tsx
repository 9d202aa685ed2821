"use client";

import dynamic from "next/dynamic";
import { type ChangeEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { SiteHeader } from "@/components/ui/site-header";
import { useCopy } from "@/components/ui/use-copy";
import { lessonsWords, ownWords } from "@/lib/content/lessons/words";
import type { Lesson } from "@/machines/lessons/lesson";
import { useOwnLesson } from "./use-own-lesson";

/** A page that asks for a file need not carry the player. */
const LessonPlayer = dynamic(() => import("./lesson-player").then((loaded) => loaded.LessonPlayer));

interface OwnLessonProps {
  /** What stands over the field for the file, and below it. */
  readonly head: ReactNode;
  readonly foot: ReactNode;
}

/** Opens a teacher's own lesson from a file or a link, says what is wrong with it, and plays it. */
export function OwnLesson({ head, foot }: OwnLessonProps) {
  const { own, openFile, keepInAddress } = useOwnLesson();
  const [begun, setBegun] = useState(false);
  if (own.kind === "opened" && own.opened.kind === "lesson" && (begun || own.byLink)) {
    const { lesson, first } = own.opened;
    return <LessonPlayer id={`own: ${lesson.title}`} lesson={lesson} first={first} />;
  }
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="lessons" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        {head}
        <FileField onFile={openFile} />
        <div role="status" className="mt-4 max-w-[75ch]">
          {own.kind === "reading" && <p className="text-muted">{own.text}</p>}
          {own.kind === "opened" && own.opened.kind === "faults" && <Faults lines={own.opened.lines} />}
        </div>
        {own.kind === "opened" && own.opened.kind === "lesson" && (
          <Opened
            lesson={own.opened.lesson}
            onBegin={async () => {
              await keepInAddress();
              setBegun(true);
            }}
            onKeep={keepInAddress}
          />
        )}
        {foot}
      </main>
    </div>
  );
}

function FileField({ onFile }: { readonly onFile: (file: File) => void }) {
  const id = useId();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) onFile(file);
  };
  return (
    <div className="mt-6 max-w-[75ch]">
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {ownWords.open}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        // The same file can be chosen again, after it was changed; until then it stands there by its name.
        onClick={({ currentTarget }) => {
          currentTarget.value = "";
        }}
        onChange={choose}
        className="w-full rounded-lg bg-surface p-1.5 text-sm text-muted inset-ring inset-ring-line file:mr-3 file:h-9 file:cursor-pointer file:rounded-md file:bg-ink file:px-3.5 file:text-sm file:font-medium file:text-paper finger:file:h-11"
      />
    </div>
  );
}

function Faults({ lines }: { readonly lines: readonly string[] }) {
  return (
    <section className="rounded-xl bg-bad-soft p-4 text-ink md:px-5">
      <h2 className="flex items-center gap-2 font-semibold text-bad">
        <Icon name="warning" />
        {ownWords.faults(lines.length)}
      </h2>
      <ul className="mt-2 flex flex-col gap-1.5 wrap-anywhere">
        {lines.map((line) => (
          <li key={line}>
            <Prose text={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenedProps {
  readonly lesson: Lesson;
  readonly onBegin: () => Promise<void>;
  readonly onKeep: () => Promise<void>;
}

/** What was opened, and the ways to begin it and to pass it on. */
function Opened({ lesson, onBegin, onKeep }: OpenedProps) {
  const [result, copy] = useCopy();
  const copyLink = async () => {
    await onKeep();
    await copy(location.href);
  };
  return (
    <section className="mt-2 max-w-[75ch] rounded-xl bg-surface p-5 shadow-card ring-1 ring-line">
      <p className="text-xs text-faint tabular-nums">
        {lessonsWords.minutes(lesson.minutes)} · {lessonsWords.steps(lesson.steps.length)}
      </p>
      <h2 className="mt-1 text-xl font-semibold tracking-tight">{lesson.title}</h2>
      <p className="mt-1.5 text-muted">{lesson.line}</p>
      <ol className="mt-3 list-decimal pl-5 text-sm text-muted">
        {lesson.steps.map(({ title }) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap gap-2.5">
        <Button look="primary" iconAfter="next" onClick={() => void onBegin()}>
          {lessonsWords.begin}
        </Button>
        <Button icon={result === "copied" ? "check" : "copy"} onClick={() => void copyLink()}>
          {ownWords.link}
        </Button>
      </div>
    </section>
  );
}
