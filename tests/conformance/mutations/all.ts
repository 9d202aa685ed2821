import { apiMutations } from "./api";
import { browserMutations } from "./browser";
import { clientMutations } from "./clients";
import { grantMutations } from "./grants";
import type { Mutation } from "./mutation";
import { registrationMutations } from "./registration";
import { requestMutations } from "./requests";

export const mutations: readonly Mutation[] = [
  ...grantMutations,
  ...clientMutations,
  ...browserMutations,
  ...requestMutations,
  ...apiMutations,
  ...registrationMutations,
];
