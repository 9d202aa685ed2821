/** Every run that the guide shows or leads to: the page makes them once. */
import type { ChosenFlow } from "../../places";
import { exactClaims } from "./exact";
import { mistakeClaims } from "./mistakes";
import { oauthClaims, passwordClaim } from "./oauth";
import { togetherClaims, usesSection } from "./together";
import type { Claim, Use } from "./types";

export const guideClaims: readonly Claim[] = [
  passwordClaim,
  ...oauthClaims,
  ...togetherClaims,
  ...mistakeClaims,
  ...exactClaims,
];

export const guideUses: readonly Use[] = usesSection.groups.flatMap(({ uses }): readonly Use[] => uses);

/** Its access token is the one that can be changed. */
export const tokenRun: ChosenFlow = { flow: "authorization-code" };

/** Another RSA key signs in it. */
export const otherKeyRun: ChosenFlow = { flow: "authorization-code", options: { algorithm: "PS256" } };

export const guideRuns: readonly ChosenFlow[] = [
  tokenRun,
  otherKeyRun,
  ...guideClaims.flatMap(({ piece }) => piece.variants.map(({ run }) => run)),
  ...guideUses.map(({ see }) => see),
];
