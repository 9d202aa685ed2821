/** The code of a frame (HTML §4.8.5), for a page of anybody's. */
import { escapeHtml } from "@/lib/http/html";
import { fitQuery } from "../long-query";

interface Frame {
  readonly origin: string;
  readonly title: string;
  readonly flow: string;
  /** Of the run and the step, with its `?`. */
  readonly query: string;
  readonly withInspector: boolean;
  readonly theme: "system" | "light" | "dark";
}

/** Its width is that of the page around it; its height gives the stage room for about ten messages. */
export function formatFrame({ origin, title, flow, query, withInspector, theme }: Frame): string {
  const parameters = new URLSearchParams(query);
  if (withInspector) parameters.set("inspector", "1");
  if (theme !== "system") parameters.set("theme", theme);
  const address = `${origin}/embed/${flow}${fitQuery(parameters.size === 0 ? "" : `?${parameters}`)}`;
  const attributes = [
    `src="${escapeHtml(address)}"`,
    `title="${escapeHtml(title)}"`,
    'width="100%" height="640"',
    'style="border: 0"',
    'loading="lazy"',
    'allow="clipboard-write; fullscreen"',
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}
