/** The parts of the inspector that come when somebody asks for them; where a page opens with one, the page has it. */
import { type ComponentType, lazy } from "react";

export const loadViews = () => import("./asked-views");

type Views = Awaited<ReturnType<typeof loadViews>>;

function later<Props>(pick: (views: Views) => ComponentType<Props>) {
  return lazy(async () => ({ default: pick(await loadViews()) }));
}

export const ChecksView = later((views) => views.ChecksView);
export const EndView = later((views) => views.EndView);
export const KnowledgeView = later((views) => views.KnowledgeView);
export const TokensView = later((views) => views.TokensView);
export const WireFirst = later((views) => views.WireFirst);
export const WholeMessage = later((views) => views.WholeMessage);
