import type { Page } from "@playwright/test";

export const operatedRoles = [
  "button",
  "link",
  "combobox",
  "switch",
  "radio",
  "checkbox",
  "slider",
  "tab",
  "textbox",
] as const;

/**
 * The names of what one operates, as far as it is drawn. A row of the diagram is a message, whatever is done with it, and a link to a text
 * elsewhere is a source.
 */
export async function findOperated(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    operatedRoles.map((role) =>
      page
        .getByRole(role)
        .filter({ visible: true })
        .evaluateAll((all) =>
          all
            .filter((one) => one.closest("[aria-label^='Messages in order'], [target=_blank]") === null)
            .map((one) => one.ariaLabel ?? (one.textContent || one.closest("label")?.textContent || "")),
        ),
    ),
  );
  return found.flat();
}
