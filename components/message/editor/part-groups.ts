/** The parts of a message in the groups in which an editor shows them. */
import { type Content, isSamePart, listParts, type Part, type PartView } from "@/lib/http/parts";
import { isForm, isJson, readJson } from "@/lib/http/response";
import { isRoutine } from "../routine-headers";

export type NewKind = "query" | "fragment" | "form" | "member" | "header";

export interface PartGroup {
  readonly title: string;
  /** What a part that is added here is. */
  readonly kind: NewKind;
  readonly views: readonly PartView[];
}

/** Parameters first, wherever they stand; then the header fields, the routine ones last. */
export function groupParts(content: Content): readonly PartGroup[] {
  const all = listParts(content);
  const of = (...kinds: readonly Part["kind"][]) => all.filter(({ part }) => kinds.includes(part.kind));
  const groups: readonly PartGroup[] = [
    { title: isAddressed(content) ? "Query of the address" : "Query", kind: "query", views: of("query") },
    { title: "Fragment", kind: "fragment", views: of("fragment") },
    { title: "Form", kind: "form", views: of("form") },
    { title: "JSON", kind: "member", views: of("member") },
    { title: "Header fields", kind: "header", views: sortHeaders(of("header", "credential")) },
  ];
  return groups.filter(({ kind, views }) => views.length > 0 || canHold(content, kind));
}

function isAddressed(content: Content): boolean {
  return !("method" in content);
}

/** Is a first part of this kind welcome? */
function canHold(content: Content, kind: NewKind): boolean {
  if (kind === "query") return "method" in content;
  if (kind === "form") return isForm(content);
  if (kind === "member") return isJson(content) && readJson(content) !== undefined;
  return kind === "header";
}

/** Fields that say nothing about the flow stand last. A credential stays with its field. */
function sortHeaders(views: readonly PartView[]): readonly PartView[] {
  const isPlain = ({ part, name }: PartView) => part.kind === "header" && isRoutine(name, []);
  return [...views.filter((view) => !isPlain(view)), ...views.filter(isPlain)];
}

/** How the part was in another message: the one of its kind and name that comes as often before. */
export function findCounterpart(view: PartView, among: Content, own: Content): PartView | undefined {
  const alike = (content: Content) =>
    listParts(content).filter(({ part, name }) => part.kind === view.part.kind && name === view.name);
  const at = alike(own).findIndex(({ part }) => isSamePart(part, view.part));
  return alike(among)[at];
}
