"use client";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/**
 * In place of a page that threw. It stands alone, since the layout may be what failed: without the styles of the app it has those of
 * the browser. And it is small, since every page brings it along (Next's own is three times as large).
 */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en" style={{ colorScheme: "light dark", font: "1rem/1.5 system-ui, sans-serif" }}>
      <body style={{ margin: "15vh auto", maxWidth: "34rem", padding: "0 1rem" }}>
        <title>This page broke · Grantscope</title>
        <h1 className="mb-2 text-2xl font-semibold">This page broke</h1>
        <p>
          The fault is Grantscope’s own. A run is in its address: load the page again, and you are where you
          were.
        </p>
        <p className="my-6 flex items-center gap-5">
          <button
            type="button"
            onClick={() => location.reload()}
            className="h-11 rounded-lg bg-ink px-4.5 font-medium text-paper"
          >
            Load it again
          </button>{" "}
          <a href="/" className="underline">
            To the first page
          </a>
        </p>
        <pre className="text-xs whitespace-pre-wrap text-faint">{error.digest ?? error.message}</pre>
      </body>
    </html>
  );
}
