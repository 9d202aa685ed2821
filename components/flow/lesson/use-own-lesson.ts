"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { writeAddress } from "@/components/ui/address";
import { ownWords } from "@/lib/content/lessons/words";
import { findOwnLesson } from "./home";
import type { OpenedLesson } from "./open-lesson";

/** What reads lessons comes when there is one to read. */
const loadOpen = () => import("./open-lesson");

export type OwnLesson =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly text: string }
  | { readonly kind: "opened"; readonly opened: OpenedLesson; readonly byLink: boolean };

interface OwnLessonActs {
  readonly own: OwnLesson;
  readonly openFile: (file: File) => void;
  /** Puts the lesson into the address, so that it can be opened again and passed on. */
  readonly keepInAddress: () => Promise<void>;
}

/** The lesson of the address, when the page comes with one; after that those that are opened from files. */
export function useOwnLesson(): OwnLessonActs {
  const [own, setOwn] = useState<OwnLesson>({ kind: "none" });
  const latest = useRef(0);

  const open = useCallback(async (read: () => Promise<string | undefined>, byLink: boolean) => {
    latest.current += 1;
    const mine = latest.current;
    // A long one that was chosen before may come after this one.
    const say = (next: OwnLesson) => {
      if (mine === latest.current) setOwn(next);
    };
    const give = (opened: OpenedLesson) => say({ kind: "opened", opened, byLink });
    say({ kind: "reading", text: ownWords.reading });
    try {
      const { openLesson, readLessonQuery } = await loadOpen();
      const text = await read();
      if (text === undefined) return give({ kind: "faults", lines: [ownWords.unreadableLink] });
      give(
        await openLesson(
          text,
          (step, count) => say({ kind: "reading", text: ownWords.checking(step, count) }),
          // What the address says is of another lesson than that of a file.
          byLink ? readLessonQuery(location) : {},
        ),
      );
    } catch (error) {
      give({ kind: "faults", lines: [ownWords.unreadable] });
      throw error;
    }
  }, []);

  useEffect(() => {
    const read = () => {
      const fragment = findOwnLesson(location.href);
      if (fragment === undefined) return;
      open(async () => (await loadOpen()).readLessonFragment(fragment), true).catch(reportError);
    };
    const onHashChange = ({ oldURL, newURL }: HashChangeEvent) => {
      // Who skips to the content leaves no lesson.
      if (newURL.endsWith("#content") && findOwnLesson(oldURL)) writeAddress("replaceState", oldURL);
      // What stands behind the lesson is of the run beside it.
      else if (findOwnLesson(oldURL) !== findOwnLesson(newURL)) read();
    };
    read();
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, [open]);

  return {
    own,
    openFile: (file) => {
      open(() => file.text(), false).catch(reportError);
    },
    keepInAddress: async () => {
      if (own.kind !== "opened" || own.opened.kind !== "lesson") return;
      const fragment = await (await loadOpen()).linkLesson(own.opened.lesson);
      // What the query says is of another lesson: the step at which one came.
      writeAddress("replaceState", location.pathname + fragment);
    },
  };
}
