"use client";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/**
 * In place of a page that threw. It stands alone, since the layout may be what failed; and it is small, since every page brings it along
 * (Next's own is three times as large).
 */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en" style={{ colorScheme: "light dark", font: "1rem/1.5 system-ui, sans-serif" }}>
      <body style={{ margin: "15vh auto", maxWidth: "34rem", padding: "0 1rem" }}>
        <title>This page broke · Grantscope</title>
        <h1>This page broke</h1>
        <p>
          The fault is Grantscope’s own. A run is in its address: load the page again, and you are where you
          were.
        </p>
        <button
          type="button"
          onClick={() => location.reload()}
          style={{ font: "inherit", padding: ".5rem 1rem" }}
        >
          Load it again
        </button>
        <p>
          <a href="/">To the first page</a>
        </p>
        <pre style={{ whiteSpace: "pre-wrap" }}>{error.digest ?? error.message}</pre>
      </body>
    </html>
  );
}
