/** All that asking needs: loaded when somebody wants to be asked. */
export { findNext, keepOf } from "./given";
export { Question } from "./question";
export { Tally } from "./tally";
