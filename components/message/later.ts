/** The parts of the inspector that come when somebody asks for them. */
import { createLater } from "@/components/ui/later";

const { ask, later } = createLater(() => import("./asked-views"));

export { ask as loadViews };
export const ChecksView = later((views) => views.ChecksView);
export const EndView = later((views) => views.EndView);
export const KnowledgeView = later((views) => views.KnowledgeView);
export const TokensView = later((views) => views.TokensView);
export const WireFirst = later((views) => views.WireFirst);
export const WholeMessage = later((views) => views.WholeMessage);
