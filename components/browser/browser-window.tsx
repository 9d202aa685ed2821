"use client";

import { useMemo } from "react";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { newTab } from "@/lib/content/interface";
import { actorOf } from "@/lib/transcript/acts";
import { selectBrowser, selectTyped } from "@/lib/transcript/browser";
import { selectStep, selectVisible } from "@/lib/transcript/visible";
import { AddressBar } from "./address-bar";
import type { ScreenProps } from "./page-acts";
import { PageFrame } from "./page-frame";

interface BrowserWindowProps extends ScreenProps {
  /** Said while it is the user's turn: below the page where the window has room, so that the page stays where it is (browser.css). */
  readonly invitation: string | undefined;
  readonly className?: string;
}

/** What the user sees: the address bar with the real URL, and the server's real page, usable at their turn. */
export function BrowserWindow({ run, step, closed, invitation, className, ...hand }: BrowserWindowProps) {
  const view = useMemo(() => selectBrowser(selectVisible(run, step)), [run, step]);
  const at = selectStep(run, step);
  const isTurn = !closed && at.kind === "act" && at.act !== "resend" && actorOf(at.act) === "browser";
  const act = isTurn ? at.act : undefined;
  return (
    <Panel
      label="The user’s browser"
      className={`flex min-h-0 flex-col overflow-hidden ${act ? "outline-2 outline-browser" : ""} ${className ?? ""}`}
    >
      <h2 className="sr-only">The user’s browser</h2>
      <div data-party="browser" className="flex items-center gap-2.5 bg-sunken p-2">
        <AddressBar url={view.loading ?? view.address} loading={view.loading !== undefined} />
      </div>
      {act && invitation && (
        <p className="invitation bg-browser-soft px-3.5 py-2 text-sm font-medium text-browser-ink">
          {invitation}
        </p>
      )}
      {view.html === "" ? (
        <EmptyTab />
      ) : (
        <PageFrame
          html={view.html}
          act={act}
          sent={at.kind === "message" ? selectTyped(selectVisible(run, step)) : undefined}
          {...hand}
        />
      )}
    </Panel>
  );
}

/** A browser that has not been sent anywhere. */
function EmptyTab() {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3 bg-surface p-6 text-center text-sm text-muted">
      <span className="flex size-12 items-center justify-center rounded-full bg-browser-soft text-browser-ink">
        <Icon name="app" size={22} />
      </span>
      <p className="max-w-[24ch] text-balance">{newTab.what}</p>
    </div>
  );
}
