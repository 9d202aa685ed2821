/**
 * Changes of a message in flight that are worth a try, each offered where the message has what it changes. The words say what is
 * tried, and never who will catch it: that is what one delivers the message for.
 */
import { ofAuthorizationRequest, ofAuthorizationResponse, ofForms } from "./authorization";
import { ofCalls, ofClientDocument, ofOtherGrants, ofTokenRequest, ofTokens } from "./endpoints";
import type { ReadyChangeExplanation } from "./explanation";

export type { ReadyChangeExplanation } from "./explanation";

/** In the order in which they are offered: the protocol's own values before the tokens. */
export const readyChanges: readonly ReadyChangeExplanation[] = [
  ...ofAuthorizationRequest,
  ...ofForms,
  ...ofAuthorizationResponse,
  ...ofTokenRequest,
  ...ofOtherGrants,
  ...ofClientDocument,
  ...ofCalls,
  ...ofTokens,
];
