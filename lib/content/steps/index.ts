/** What each message of the authorization code grant is, why it is sent, and what to watch for. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";
import { answerSteps } from "./answer";
import { apiSteps } from "./api";
import { assertionSteps } from "./assertion";
import { deviceSteps } from "./device";
import { discoverySteps } from "./discovery";
import { epilogueSteps } from "./epilogue";
import { errorSteps } from "./errors";
import { exchangeSteps } from "./exchange";
import { forgerSteps } from "./forger";
import { identitySteps } from "./identity";
import { leakSteps } from "./leak";
import { lifeSteps } from "./life";
import { loginSteps } from "./login";
import { pushingSteps } from "./pushing";
import { rogueSteps } from "./rogue";
import { signInSteps } from "./sign-in";
import { startSteps } from "./start";
import { thiefSteps } from "./thief";
import { tokenSteps } from "./token";

export const stepExplanations: Readonly<Record<StepId, StepExplanation>> = {
  ...startSteps,
  ...pushingSteps,
  ...signInSteps,
  ...answerSteps,
  ...leakSteps,
  ...rogueSteps,
  ...tokenSteps,
  ...lifeSteps,
  ...apiSteps,
  ...thiefSteps,
  ...forgerSteps,
  ...epilogueSteps,
  ...identitySteps,
  ...errorSteps,
  ...deviceSteps,
  ...exchangeSteps,
  ...assertionSteps,
  ...discoverySteps,
  ...loginSteps,
};
