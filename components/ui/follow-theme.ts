/** The page in a frame follows the theme chosen here: it has no switch of its own. Returns what ends it. */
export function followTheme(frame: HTMLIFrameElement): () => void {
  const match = () => {
    // A page that someone made up can give an element the name of what a document has.
    try {
      const page = frame.contentDocument?.documentElement;
      if (page) page.style.colorScheme = document.documentElement.dataset.theme ?? "";
    } catch {}
  };
  match();
  frame.addEventListener("load", match);
  const themes = new MutationObserver(match);
  themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    frame.removeEventListener("load", match);
    themes.disconnect();
  };
}
