/** After a way back, and until the next address is written. */
let returned = false;
if ("addEventListener" in globalThis) {
  addEventListener("popstate", () => {
    returned = true;
  });
}

/**
 * Writes the address of what a page shows. An entry that carries Next's own state is left alone by Next, which would else draw the page
 * again. The first one after a way back is given without it: Next may still be busy with that, and would write the address that one went
 * back to over this one.
 */
export function writeAddress(how: "pushState" | "replaceState", address: string | URL): void {
  history[how](returned ? null : history.state, "", address);
  returned = false;
}
