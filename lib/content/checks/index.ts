/** Every rule that a party applies to a message, by the id of its check: the rule, and which attack or mistake it stops. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";
import { authorizationEndpointChecks } from "./authorization-endpoint";
import { clientChecks } from "./client";
import { discoveryChecks } from "./discovery";
import { dpopChecks } from "./dpop";
import { grantChecks } from "./grants";
import { loginChecks } from "./login";
import { managementChecks } from "./management";
import { requestSourceChecks } from "./request-source";
import { resourceServerChecks } from "./resource-server";
import { tokenEndpointChecks } from "./token-endpoint";

export const checkExplanations: Readonly<Record<CheckId, CheckExplanation>> = {
  ...authorizationEndpointChecks,
  ...requestSourceChecks,
  ...tokenEndpointChecks,
  ...grantChecks,
  ...managementChecks,
  ...dpopChecks,
  ...discoveryChecks,
  ...clientChecks,
  ...resourceServerChecks,
  ...loginChecks,
};
