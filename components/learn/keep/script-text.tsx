/** A program as it runs. */
export function ScriptText({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    <figure className="rounded-lg bg-sunken inset-ring inset-ring-line">
      <figcaption className="px-4 pt-3 text-xs text-faint">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto px-4 pt-2 pb-3.5 font-mono text-xs leading-5"
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
