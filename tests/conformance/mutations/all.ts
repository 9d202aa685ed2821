import { browserMutations } from "./browser";
import { clientMutations } from "./clients";
import { grantMutations } from "./grants";
import type { Mutation } from "./mutation";
import { requestMutations } from "./requests";

export const mutations: readonly Mutation[] = [
  ...grantMutations,
  ...clientMutations,
  ...browserMutations,
  ...requestMutations,
];
