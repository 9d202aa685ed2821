import type { Page } from "@playwright/test";

/** What of a page has too little room: each fault in words. */
export function findCrowding(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Area = Pick<DOMRect, "left" | "top" | "right" | "bottom">;
    const nameOf = (part: Element) =>
      (part.getAttribute("aria-label") ?? part.textContent).trim().slice(0, 40) || part.localName;
    /** Is it for who listens alone? */
    function isOnlySaid(part: Element | null): boolean {
      if (part === null) return false;
      const { clipPath, position } = getComputedStyle(part);
      return (clipPath !== "none" && position === "absolute") || isOnlySaid(part.parentElement);
    }
    const isDrawn = (part: Element) =>
      part.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) && !isOnlySaid(part);

    /** What is left of it in the boxes that clip it or scroll it. */
    function seen({ left, top, right, bottom }: Area, part: Element): Area {
      const parent = part.parentElement;
      if (parent === null || parent === document.body) return { left, top, right, bottom };
      const box = parent.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(parent);
      const [clipsX, clipsY] = [overflowX !== "visible", overflowY !== "visible"];
      const rest = {
        left: clipsX ? Math.max(left, box.left) : left,
        right: clipsX ? Math.min(right, box.right) : right,
        top: clipsY ? Math.max(top, box.top) : top,
        bottom: clipsY ? Math.min(bottom, box.bottom) : bottom,
      };
      return seen(rest, parent);
    }
    /** The bar over the page that it stands in, since that covers what scrolls below it. */
    function layerOf(part: Element | null): Element | null {
      if (part === null) return null;
      return /fixed|sticky/.test(getComputedStyle(part).position) ? part : layerOf(part.parentElement);
    }
    /** Is the text cut by a box that neither scrolls nor says so with an ellipsis? */
    function isCut(line: DOMRect, box: Element | null): boolean {
      if (box === null || box === document.body) return false;
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(box);
      if (textOverflow === "ellipsis" || webkitLineClamp !== "none") return false;
      if (/auto|scroll/.test(overflowX + overflowY)) return false;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const cutsX = /hidden|clip/.test(overflowX) && (line.left < left - 1.5 || line.right > right + 1.5);
      const cutsY = /hidden|clip/.test(overflowY) && (line.top < top - 3 || line.bottom > bottom + 3);
      return cutsX || cutsY || isCut(line, box.parentElement);
    }
    /** Does it reach out of the control that it names? */
    function isOutside(line: DOMRect, box: Element): boolean {
      const control = box.closest("button, summary, [role=tab]");
      if (control === null || control.closest(".diagram-row") !== null) return false;
      if (getComputedStyle(box).textOverflow === "ellipsis") return false;
      const { left, right } = control.getBoundingClientRect();
      return line.left < left - 1.5 || line.right > right + 1.5;
    }

    const controls = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=slider]"),
    ]
      .filter(isDrawn)
      .map((part) => {
        const areas = [...part.getClientRects()].map((area) => seen(area, part));
        return {
          part,
          layer: layerOf(part),
          areas: areas.filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1),
        };
      });
    if (controls.length < 3) return ["next to nothing can be operated"];
    // What a part that is open offers stands a little over the line that opens it.
    const isOver = (one: Area, other: Area, slack: number) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const overlaps = controls.flatMap((one, index) =>
      controls.slice(index + 1).flatMap((other) => {
        if (one.layer !== other.layer || one.part.contains(other.part)) return [];
        const slack = one.part.localName === "summary" ? 0.4 * rem : 1.5;
        const isCovered = one.areas.some((area) => other.areas.some((with_) => isOver(area, with_, slack)));
        return isCovered ? [`${nameOf(one.part)} and ${nameOf(other.part)} overlap`] : [];
      }),
    );
    const beyond = controls
      .filter(({ areas }) => areas.some(({ left, right }) => left < -0.5 || right > innerWidth + 0.5))
      .map(({ part }) => `${nameOf(part)} is beyond the window`);
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const box = text.parentElement;
      if (box === null || !text.textContent?.trim() || !isDrawn(box)) continue;
      if (box.closest("script, style, svg, select, textarea")) continue;
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 2);
      if (lines.some((line) => isCut(line, box) || isOutside(line, box)))
        cut.push(`${text.textContent.slice(0, 40)} is cut`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} pixels too wide`] : [];
    return [...wide, ...overlaps, ...beyond, ...cut];
  });
}
