/** All that the page of a flow says, as one JSON value that a server can hand to the player. */

import { actionExplanations } from "./actions";
import { actExplanations } from "./acts";
import { channelExplanations } from "./channels";
import { checkExplanations } from "./checks";
import { claimExplanations } from "./claims";
import { errorExplanations } from "./errors";
import { type FlowId, flowCards } from "./flows";
import { holdingExplanations } from "./holdings";
import { authorizationCodeOptionExplanations } from "./options";
import { outcomeExplanations } from "./outcomes";
import { parameterExplanations } from "./parameters";
import { partyExplanations } from "./parties";
import { stepExplanations } from "./steps";
import type { OptionExplanation } from "./types";

const optionExplanations: Readonly<Record<FlowId, Readonly<Record<string, OptionExplanation>>>> = {
  "authorization-code": authorizationCodeOptionExplanations,
};

/** The options as lists, in the order in which they are shown; of the values the default comes first. */
function listOptions(flow: FlowId) {
  return Object.entries(optionExplanations[flow]).map(([id, { values, ...words }]) => ({
    id,
    ...words,
    choices: Object.entries(values).map(([value, meaning]) => ({ value, ...meaning })),
  }));
}

export function explanationsFor(flow: FlowId) {
  const { title, line, audience, presets } = flowCards[flow];
  return {
    title,
    line,
    audience,
    presets,
    options: listOptions(flow),
    explanations: {
      steps: stepExplanations,
      acts: actExplanations,
      outcomes: outcomeExplanations,
      parameters: parameterExplanations,
      checks: checkExplanations,
      errors: errorExplanations,
      claims: claimExplanations,
      actions: actionExplanations,
      holdings: holdingExplanations,
      parties: partyExplanations,
      channels: channelExplanations,
    },
  };
}
