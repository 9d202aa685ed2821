import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preferencesScript } from "@/components/ui/preferences";
import { mono, sans } from "./fonts";
import { origin } from "./origin";
import "./styles.css";

export const metadata: Metadata = {
  // Where the pictures of links are: others ask for them by their whole address.
  metadataBase: new URL(origin),
  title: { default: "Grantscope", template: "%s · Grantscope" },
  description: "See an OAuth 2.0 grant happen, one message at a time.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f4f2" },
    { media: "(prefers-color-scheme: dark)", color: "#0f0f13" },
  ],
};

/**
 * Next starts when it has gone through this list of scripts, with a task for each. So the page comes to life in a task of its own, and not in that
 * of the script that arrives last, which the browser compiles there as well.
 */
const startLater = `self.__next_s=[[0,{children:""}]];`;

/** What stands around every page. */
export function Document({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a fixed script of ours, before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: startLater + preferencesScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
