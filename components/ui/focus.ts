/** The content of the page has the focus next, so that it is not lost with what had it. */
export function focusContent() {
  focus(document.getElementById("content"));
}

/** Of a button that may go with the focus on it, as one that takes itself away does: the tab that it stood in has it next, or the content. */
export function handOnFocus(button: HTMLElement | null) {
  return () => {
    if (button === document.activeElement)
      focus(button?.closest<HTMLElement>("[role=tabpanel]") ?? document.getElementById("content"));
  };
}

function focus(element: HTMLElement | null) {
  element?.focus({ preventScroll: true });
}
