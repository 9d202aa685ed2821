import { browserMutations } from "./browser";
import { clientMutations } from "./clients";
import { grantMutations } from "./grants";
import type { Mutation } from "./mutation";

export const mutations: readonly Mutation[] = [...grantMutations, ...clientMutations, ...browserMutations];
