"use client";

import { useEffect, useRef } from "react";
import type { ActId } from "@/lib/transcript/steps";
import { type PageAct, readPress } from "./page-acts";

interface PageFrameProps {
  readonly html: string;
  /** The act that the page waits for; missing while it is nobody's turn. */
  readonly act: ActId | undefined;
  readonly onAct: (act: PageAct) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The server's real page. No script of its own runs in it, and no form of it is ever sent. */
export function PageFrame({ html, act, onAct, onKey }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ act, onAct, onKey });
  latest.current = { act, onAct, onKey };

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const hook = () => {
      const page = element.contentDocument;
      if (!page?.documentElement || page.documentElement.dataset.hooked) return;
      page.documentElement.dataset.hooked = "yes";
      matchTheme(page);
      page.addEventListener("click", (event) => {
        if (latest.current.act === undefined) return event.preventDefault();
        const read = readPress(event, latest.current.act);
        if (read) latest.current.onAct(read);
      });
      page.addEventListener("keydown", (event) => latest.current.onKey(event));
    };
    hook();
    element.addEventListener("load", hook);
    const themes = new MutationObserver(() => element.contentDocument && matchTheme(element.contentDocument));
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      element.removeEventListener("load", hook);
      themes.disconnect();
    };
  }, []);

  return (
    <iframe
      ref={frame}
      title="The page in the user’s browser"
      sandbox="allow-same-origin"
      srcDoc={html}
      inert={act === undefined}
      className="block size-full min-h-0 flex-1 bg-surface"
    />
  );
}

/** The page follows the theme chosen here: it has no switch of its own. */
function matchTheme(page: Document) {
  page.documentElement.style.colorScheme = document.documentElement.dataset.theme ?? "";
}
