"use client";

import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { focusContent } from "@/components/ui/focus";
import { followTheme } from "@/components/ui/follow-theme";
import type { ActId } from "@/lib/transcript/acts";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Message } from "@/lib/transcript/types";
import { readPress, type ScreenProps } from "./page-acts";

interface PageFrameProps extends Pick<ScreenProps, "onAct" | "onKey" | "onFocus"> {
  readonly html: string;
  /** What the frame is, for those who hear it. */
  readonly title?: string;
  /** The act that the page waits for; missing while it is nobody's turn. */
  readonly act: ActId | undefined;
  /** What was sent from the page, where it was: it stands in the fields as if it were typed. */
  readonly sent?: Message | undefined;
}

const browserTitle = "The page in the user’s browser";

/**
 * The server’s real page. No script of its own runs in it, and no form of it is ever sent. One that someone made up can give its elements the
 * names of what a document or a form has, and these are then found in its place: it is shown, and what cannot be done with it is left. It must
 * not break the page around it.
 */
export function PageFrame(props: PageFrameProps) {
  const { html, title = browserTitle, act, sent } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const enclosed = useMemo(() => enclose(html), [html]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const hook = () => {
      try {
        const root = element.contentDocument?.documentElement;
        if (!root || root.dataset.hooked) return;
        const page = root.ownerDocument;
        if (!isHeard(page) && !element.sandbox.contains("allow-scripts")) {
          element.sandbox.add("allow-scripts");
          element.setAttribute("srcdoc", element.srcdoc);
          return;
        }
        root.dataset.hooked = "yes";
        lendFont(page);
        fillIn(page, latest.current);
        page.addEventListener("click", (event) => {
          if (latest.current.act === undefined) return event.preventDefault();
          const read = readPress(event, latest.current.act);
          if (read) latest.current.onAct(read);
        });
        // The middle button would open a link in a tab.
        page.addEventListener("auxclick", (event) => event.preventDefault());
        page.addEventListener("keydown", (event) => latest.current.onKey(event));
        page.addEventListener("focusin", () => latest.current.onFocus());
      } catch {}
    };
    hook();
    element.addEventListener("load", hook);
    const stopFollowing = followTheme(element);
    return () => {
      element.removeEventListener("load", hook);
      stopFollowing();
    };
  }, []);

  // Before it is painted: the next key is for this page.
  useLayoutEffect(() => {
    try {
      if (frame.current?.contentDocument) fillIn(frame.current.contentDocument, { act, sent });
    } catch {}
    if (act === undefined && document.activeElement === frame.current) {
      focusContent();
    }
  }, [act, sent]);

  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={enclosed}
      inert={act === undefined}
      className="block size-full min-h-0 flex-1 bg-surface transition-[filter] inert:saturate-30"
    />
  );
}

/**
 * In WebKit, nobody hears what happens in a frame whose sandbox allows no scripts, not even the page around it (bug 218086). There the
 * sandbox has to allow them, and it is the policy alone that lets none of the page's run.
 */
function isHeard(page: Document): boolean {
  let heard = false;
  page.addEventListener("try", () => {
    heard = true;
  });
  page.dispatchEvent(new Event("try"));
  return heard;
}

/**
 * What the page names is never fetched: neither its script, which could not run, nor what a message that someone made up points
 * to. No link of it leads anywhere: a window of its own is what the sandbox does not allow. Both stand before all of the page, where nothing
 * in it can undo them, and no link names another window. No `meta` of it leads the frame elsewhere, which a sandbox that allows scripts would
 * let it. What is taken out leaves a space, so that what stood on both sides of it makes no new one.
 */
function enclose(html: string): string {
  const still = html.replaceAll(/<script\b.*?<\/script>|http-equiv|target(?=\s*=)/gis, " ");
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${nothingFromElsewhere}"><base target="_blank">${still}`;
}

/** The fields as they were sent; at the user's turn, as the page has them. */
function fillIn(page: Document, { act, sent }: Pick<PageFrameProps, "act" | "sent">) {
  if (act) for (const form of page.forms) form.reset();
  const parameters = sent ? selectParameters(sent) : [];
  for (const field of page.querySelectorAll("input")) {
    const values = parameters.flatMap(({ name, value }) => (name === field.name ? value : []));
    if (values[0] === undefined) continue;
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = values[0];
  }
}

const nothingFromElsewhere = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The pages name the face that this app ships: the frame is given it, and fetches nothing itself. (In Firefox `'self'` does not mean this
 * origin in a frame without an address.) Without it, the page stands in another face.
 */
async function lendFont(page: Document) {
  face ??= fetchFace().catch(() => undefined);
  const data = await face;
  const { FontFace } = page.defaultView ?? window;
  if (data !== undefined) page.fonts.add(new FontFace("Geist", data, { weight: "100 900" }));
}

/** Once: to look through all rules takes longer than to draw the page. */
let face: Promise<ArrayBuffer | undefined> | undefined;

/** The file of `sans` in app/fonts.ts, which is told by its name. */
async function fetchFace(): Promise<ArrayBuffer | undefined> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      const file = rule instanceof CSSFontFaceRule && /[^"(]+geist_sans[^")]+/.exec(rule.cssText)?.[0];
      if (file) return (await fetch(new URL(file, sheet.href ?? location.href))).arrayBuffer();
    }
  }
  return undefined;
}
