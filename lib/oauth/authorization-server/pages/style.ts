/**
 * The one style of all pages. It holds from a window of 270 by 300 pixels to a full screen; colours pass WCAG 2.2 AA in
 * light and dark; violet is the authorization server's. No script, no file from elsewhere.
 */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f4fa, #100e14);
  --surface: light-dark(#ffffff, #1a1721);
  --ink: light-dark(#1d1926, #f0edf6);
  --muted: light-dark(#5b5568, #b4acc3);
  --line: light-dark(#e6e1ee, #332e3f);
  --edge: light-dark(#8b8399, #756c86);
  --accent: light-dark(#6d28d9, #bb9afc);
  --accent-strong: light-dark(#5b1fbd, #cdb3ff);
  --on-accent: light-dark(#ffffff, #1d1133);
  --soft: light-dark(#f3eefe, #262033);
  --bad: light-dark(#b3261e, #ffb4ab);
  --bad-soft: light-dark(#fdeeec, #3a1f1d);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 1rem 0 5rem; }
body {
  margin: 0;
  min-height: 100vh;
  min-height: 100dvh;
  background: var(--surface);
  color: var(--ink);
  font: 400 0.9375rem/1.45 "Geist", "Geist Variable", system-ui, -apple-system, "Segoe UI", sans-serif;
  overflow-wrap: break-word;
}
main { width: 100%; max-width: 27rem; margin: 0 auto; padding: 1rem 1.125rem 0; }
code, .mono { font-family: "Geist Mono", "Geist Mono Variable", ui-monospace, "SF Mono", Menlo, monospace; }
p { margin: 0; }
strong { font-weight: 600; }
.host { display: flex; align-items: center; gap: 0.45rem; margin-bottom: 0.75rem; color: var(--muted); font-size: 0.8125rem; }
.host svg { flex: none; width: 1.125rem; height: 1.125rem; color: var(--accent); }
h1 { margin: 0 0 0.375rem; font-size: 1.25rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
.lead { color: var(--muted); text-wrap: pretty; }
.lead strong { color: var(--ink); }
form { margin: 0.875rem 0 0.75rem; }
.fields { display: grid; gap: 0.75rem; }
.field { display: block; }
.field span { display: block; margin-bottom: 0.25rem; font-weight: 550; }
.field input {
  display: block;
  width: 100%;
  min-height: 2.625rem;
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 0.625rem;
  background: var(--surface);
  color: inherit;
  font: inherit;
  font-size: 1rem;
}
.field input[aria-invalid] { border-color: var(--bad); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.field input:focus-visible { outline-width: 2px; outline-offset: 0; border-color: var(--accent); }
.scopes { margin: 0; padding: 0; border: 0; }
.scopes legend { padding: 0; margin-bottom: 0.5rem; color: var(--muted); text-wrap: balance; overflow-wrap: anywhere; }
.scopes legend strong { color: var(--ink); }
.scope {
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: center;
  column-gap: 0.7rem;
  min-height: 2.75rem;
  padding: 0.3rem 0;
  border-top: 1px solid var(--line);
  cursor: pointer;
}
.detail { display: flex; justify-content: space-between; gap: 0.7rem; min-height: 2.75rem; align-items: center; padding: 0.3rem 0; border-top: 1px solid var(--line); }
.detail code { color: var(--muted); font-size: 0.8125rem; }
.scope input { grid-row: span 2; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); cursor: inherit; }
.scope span { line-height: 1.3; }
.scope code { grid-column: 2; color: var(--muted); font-size: 0.75rem; line-height: 1.3; }
.actions { display: flex; flex-wrap: wrap; gap: 0.625rem; margin-top: 0.875rem; }
button, .button {
  flex: 1 1 auto;
  min-height: 2.75rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--edge);
  border-radius: 0.625rem;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
.button { text-align: center; text-decoration: none; line-height: 1.6; }
button:hover, .button:hover { background: var(--soft); }
.primary { flex-grow: 2; border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.primary:hover { border-color: var(--accent-strong); background: var(--accent-strong); }
.note { margin-top: 0.75rem; color: var(--muted); font-size: 0.8125rem; text-wrap: pretty; }
.demo { margin-top: 0.75rem; padding: 0.5rem 0.75rem; border-radius: 0.625rem; background: var(--soft); font-size: 0.8125rem; }
.demo code { white-space: nowrap; font-weight: 550; }
.alert { margin: 0.625rem 0 -0.25rem; padding: 0.5rem 0.75rem; border-radius: 0.625rem; background: var(--bad-soft); color: var(--bad); }
.facts { margin: 0.875rem 0 0; padding: 0.625rem 0.75rem; border-radius: 0.625rem; background: var(--soft); }
.facts dt { color: var(--muted); font-size: 0.8125rem; }
.facts dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.facts dd:last-child { margin-bottom: 0; }
/* The space below all: where a window cuts the page, it stays there, and what is cut fades into it. */
body::after {
  content: "";
  position: sticky;
  bottom: 0;
  display: block;
  height: 1.25rem;
  background: linear-gradient(transparent, var(--surface));
  pointer-events: none;
}
/* In a small window the decision stays in sight, wherever its form begins; scroll-padding keeps what has the focus from hiding behind it. */
.consent { display: contents; }
.consent .scopes { margin-top: 0.875rem; }
.consent .actions {
  position: sticky;
  z-index: 1;
  bottom: 0;
  margin: 0.625rem -1.125rem -0.75rem;
  padding: 0.25rem 1.125rem 0.75rem;
  background: var(--surface);
}
.consent .actions::before {
  content: "";
  position: absolute;
  inset: -1rem 0 auto;
  height: 1rem;
  background: linear-gradient(transparent, var(--surface));
  pointer-events: none;
}
@media (max-height: 24rem) {
  main { padding-top: 0.75rem; }
  .host { margin-bottom: 0.5rem; }
  .alert { font-size: 0.8125rem; }
}
@media (min-width: 22rem) and (max-height: 24rem) {
  .fields { grid-template-columns: 1fr 1fr; }
}
@media (min-width: 24rem) {
  .scope { grid-template-columns: auto 1fr auto; }
  .scope input { grid-row: auto; }
  .scope code { grid-column: auto; font-size: 0.8125rem; }
}
@media (min-width: 34rem) and (min-height: 30rem) {
  body { display: grid; align-items: center; padding: 2rem 1rem; background: var(--ground); }
  body::after { content: none; }
  main {
    padding: 1.75rem 2rem 2rem;
    border: 1px solid var(--line);
    border-radius: 1.125rem;
    background: var(--surface);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.04), 0 16px 40px -16px rgb(45 20 90 / 0.18);
  }
  .host { margin-bottom: 1.25rem; }
  h1 { font-size: 1.5rem; }
  form, .consent .scopes { margin-top: 1.25rem; }
  .actions { margin-top: 1.125rem; }
  .consent .actions { position: static; margin: 0.5rem 0 0; padding: 0.5rem 0 0; }
  .consent .actions::before { content: none; }
}
@media (forced-colors: active) {
  button, .button, .demo, .alert, .facts { border: 1px solid; }
}
`;
