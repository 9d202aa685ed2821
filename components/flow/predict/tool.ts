/** All that asking needs: loaded when somebody wants to be asked. */
export { findNext, keepOf } from "./given";
export { isKept } from "./kept-question";
export { Question } from "./question";
export { Tally } from "./tally";
