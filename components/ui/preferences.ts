/**
 * What a reader chose for this device, kept in local storage and written on <html>: `data-theme` where it is not the
 * system's, `data-motion="reduced"` where movement is switched off, `data-hints="off"` where the hints were put away, `data-depth="wire"` for
 * who wants to see the wire. An address may say a depth as well. `data-wall` is what was dark on the wall that the address asks for, until it
 * is up. The script runs before the first paint.
 */
export const preferencesScript = `try{const s=document.documentElement.dataset,q=new URLSearchParams(location.search),d=q.get("depth"),w=q.get("present")==="1"&&sessionStorage.getItem("grantscope-wall");if(w)s.wall=w;if(d==="new"||d==="wire")s.depth=d;for(const k of["theme","motion","hints","depth"]){const v=localStorage.getItem("grantscope-"+k);if(v)s[k]??=v}}catch{}`;

export type Preference = "theme" | "motion" | "hints" | "depth";

/** Writes the choice on the page and keeps it; undefined goes back to the system's. */
export function setPreference(name: Preference, value: string | undefined): void {
  if (value) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
  try {
    if (value) localStorage.setItem(`grantscope-${name}`, value);
    else localStorage.removeItem(`grantscope-${name}`);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

/** Whether the page is dark now, by choice or by the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Whether movement is to be left out, by choice or by the system. */
export function isMotionReduced(): boolean {
  const chosen = document.documentElement.dataset.motion;
  return chosen === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}
