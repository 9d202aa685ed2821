/**
 * What the workbench needs as soon as somebody does something, in one file: what judges, signs, encrypts and makes keys, with jose, the
 * words for it, and the views that are asked for. The first token was judged where the page was made.
 */
export { explainMember } from "@/lib/content/tokens/claims";
export { makeKey } from "@/lib/oauth/key-material";
export { asAuthorization, asCurl, asJson } from "@/lib/tokens/copies";
export { draftToken } from "@/lib/tokens/make";
export { samples } from "@/lib/tokens/samples";
export { CompareView } from "./compare-view";
export { EmptyBench } from "./empty-bench";
export { Inside } from "./inside";
export { JsonEditor } from "./json-editor";
export { judge } from "./judge";
export { perform } from "./key-acts";
export { MemberForm } from "./member-form";
export { PartProblems } from "./part-problems";
