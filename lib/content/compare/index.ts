/** The comparisons that are ready-made, in the order in which they are offered. */
import { bothOrNeither, confidentialOrPublic, pkceOrSecret } from "./code";
import { ownOrStrange } from "./device";
import { tiedOrNot } from "./forged";
import { codeOrImplicit } from "./legacy";
import { jwtOrSession } from "./login";
import { namedOrNot } from "./mix-up";
import { browserOrWindow, hereOrElsewhere } from "./native";
import { bearerOrDpop, plainOrPushed, registerOrDescribe } from "./requests";
import { accessOrIdToken, askOrRenew, jwtOrOpaque, rotationOnOrOff } from "./tokens";
import type { Comparison } from "./types";

export const firstComparison = pkceOrSecret;

export const comparisons: readonly Comparison[] = [
  pkceOrSecret,
  bothOrNeither,
  confidentialOrPublic,
  jwtOrOpaque,
  codeOrImplicit,
  bearerOrDpop,
  plainOrPushed,
  tiedOrNot,
  namedOrNot,
  registerOrDescribe,
  accessOrIdToken,
  rotationOnOrOff,
  askOrRenew,
  hereOrElsewhere,
  browserOrWindow,
  ownOrStrange,
  jwtOrSession,
];
