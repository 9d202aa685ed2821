/** Marks on the stage what a value has been in: the messages that carried it, those on which it was compared, and who holds it. */
import type { Whereabouts } from "@/components/message/whereabouts";

/** Gives what takes the marks off again. */
export function markStage({ carried, checked }: Whereabouts, value: string): () => void {
  const stage = document.getElementById("stage");
  const marked: Element[] = [];
  const mark = (element: Element, how: string) => {
    element.setAttribute("data-seen", how);
    marked.push(element);
  };
  for (const row of stage?.querySelectorAll(".diagram-row") ?? []) {
    const number = Number(row.querySelector("[data-number]")?.textContent);
    if (checked.some((check) => check.number === number)) mark(row, "checked");
    else if (carried.includes(number)) mark(row, "carried");
  }
  for (const held of stage?.querySelectorAll("li[title]") ?? []) {
    if (held.getAttribute("title") === value) mark(held, "held");
  }
  return () => {
    for (const element of marked) element.removeAttribute("data-seen");
  };
}
