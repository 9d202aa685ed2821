/** What the inspector shows only to somebody who asks for it, in one file: whoever asks for one of these soon asks for another. */
export { ChecksView } from "./checks-view";
export { EndView } from "./end-view";
export { KnowledgeView } from "./knowledge-view";
export { TokensView } from "./tokens-view";
export { WholeMessage } from "./whole-message";
export { WireFirst } from "./wire-first";
