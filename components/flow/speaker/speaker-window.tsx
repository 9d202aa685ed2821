"use client";

import { Fragment, type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KeyHint } from "@/components/ui/key-hint";
import { manyLines } from "@/components/ui/many-lines";
import { Prose } from "@/components/ui/prose";
import { backIcon } from "@/components/ui/rare-icons";
import { presentWords, speakerWords } from "@/lib/content/present";
import { Clock } from "./clock";
import type { Command, Presentation, SpokenNote } from "./presentation";
import { usePresentation } from "./use-presentation";

const keys: Readonly<Record<string, Command>> = {
  PageDown: "onward",
  ArrowRight: "onward",
  PageUp: "backward",
  ArrowLeft: "backward",
  b: "blank",
  c: "cover",
};

/** The speaker's own window: notes, what comes next, questions, a clock, and the clicker's keys. */
export function SpeakerWindow() {
  const { presentation, together, named, send } = usePresentation();
  const waiting = named ? speakerWords.waiting : speakerWords.unnamed;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (command === undefined) return;
    event.preventDefault();
    send(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      {!presentation && (
        <p className="waiting mt-8 mb-4 max-w-[42ch] text-xl font-medium text-balance">
          <Prose text={speakerWords.line} />
        </p>
      )}
      <p role="status" className="flex items-start gap-2 text-sm text-muted">
        <span className={`mt-1.5 size-2 shrink-0 rounded-full ${together ? "bg-good" : "bg-warn"}`} />
        {together ? speakerWords.together : presentation ? speakerWords.gone : waiting}
      </p>
      {presentation && <Notes presentation={presentation} together={together} send={send} />}
    </>
  );
}

/** In half the width of a phone: without the key, and in two lines where it must be. */
const narrow = `min-h-11 max-md:px-2 max-md:[&>span]:hidden ${manyLines}`;

interface NotesProps {
  readonly presentation: Presentation;
  readonly together: boolean;
  readonly send: (command: Command) => void;
}

function Notes({ presentation, together, send }: NotesProps) {
  const { title, place, now, next, questions, blank, startedAt, minutes } = presentation;
  return (
    <div className="mt-4 flex flex-col gap-4">
      <Clock startedAt={startedAt} minutes={minutes} onRestart={() => send("restartClock")} />
      <div className="grid grid-cols-2 gap-2 md:flex">
        <Button size="large" icon={backIcon} disabled={!together} onClick={() => send("backward")}>
          {presentWords.back}
        </Button>
        <Button
          size="large"
          look="primary"
          iconAfter="next"
          disabled={!together}
          onClick={() => send("onward")}
          className="md:flex-1"
        >
          {presentWords.next}
        </Button>
        <Button
          size="large"
          aria-keyshortcuts="B"
          aria-pressed={blank}
          disabled={!together}
          onClick={() => send("blank")}
          className={`aria-pressed:bg-warn-soft aria-pressed:inset-ring-warn aria-pressed:hover:bg-warn-soft ${narrow}`}
        >
          {blank ? speakerWords.blankOn : presentWords.blankButton} <KeyHint name="B" />
        </Button>
        <Button
          size="large"
          aria-keyshortcuts="C"
          disabled={!together}
          onClick={() => send("cover")}
          className={narrow}
        >
          {presentation.covered > 0 ? presentWords.uncover : presentWords.cover} <KeyHint name="C" />
        </Button>
      </div>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={speakerWords.now} aside={`${title} · ${place}`}>
          <h2 className="text-2xl font-semibold tracking-tight">{now.title}</h2>
          <Ways ways={now.ways} />
          <dl className="mt-4 flex flex-col gap-3 text-lg">
            {now.notes.map((note) => (
              <Said key={note.name} note={note} />
            ))}
          </dl>
        </Card>
        <div className="flex flex-col gap-4">
          <Card title={speakerWords.next}>
            <p className="text-lg font-medium">{next?.title ?? speakerWords.nothing}</p>
            {next && <Ways ways={next.ways} />}
          </Card>
          {questions.length > 0 && (
            <Card title={speakerWords.ask}>
              <ul className="flex flex-col gap-3">
                {questions.map(({ ask, answer }) => (
                  <li key={ask}>
                    <p className="font-medium">
                      <Prose text={ask} />
                    </p>
                    {answer && (
                      <p className="mt-0.5 flex gap-2 text-sm text-muted">
                        <Icon name="check" size={14} className="mt-1 text-good" />
                        <span className="whitespace-pre-line">
                          <span className="sr-only">{speakerWords.answer}: </span>
                          <Prose text={answer} />
                        </span>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Card({ title, aside, children }: CardProps) {
  return (
    <section aria-label={title} className="rounded-xl bg-surface p-5 shadow-card ring-1 ring-line">
      <p className="mb-2 flex justify-between gap-4 text-xs text-muted tabular-nums">
        <span>{title}</span>
        {aside && <span>{aside}</span>}
      </p>
      {children}
    </section>
  );
}

function Ways({ ways }: { readonly ways: readonly string[] }) {
  return ways.map((way) => (
    <p key={way} className="mt-1 text-sm text-muted">
      {/* Who to whom, what, and by which channel: each in one line, where it has room in one. */}
      {way.split(/(?<=,) /).map((part, index) => (
        <Fragment key={part}>
          {index > 0 && " "}
          <span className="inline-block">{part}</span>
        </Fragment>
      ))}
    </p>
  ));
}

function Said({ note: { name, text, first } }: { readonly note: SpokenNote }) {
  return (
    <div className={first ? "rounded-lg bg-warn-soft p-3.5" : ""}>
      <dt className="text-xs font-medium text-muted">{name}</dt>
      <dd>
        <Prose text={text} />
      </dd>
    </div>
  );
}
