"use client";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/**
 * In place of a page that threw. It stands alone, since the layout may be what failed: its looks are in globals.css, and without that it has
 * those of the browser. And it is small, since every page brings it along (Next's own is three times as large).
 */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body id="broken">
        <title>This page broke · Grantscope</title>
        <h1>This page broke</h1>
        <p>The fault is Grantscope’s own. Load the page again, and you are where you were.</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
        <a href="/">To the first page</a>
        <pre>{error.digest ?? error.message}</pre>
      </body>
    </html>
  );
}
