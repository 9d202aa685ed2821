/**
 * Playwright's own `test`, which also watches the page: in every end-to-end test nothing may be said as an error in the console,
 * no exception may escape (a page that hydrates to something else throws one), and no request may leave the origin.
 */
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Request,
  type Response,
  type WebError,
} from "@playwright/test";

export { expect };

interface Watch {
  readonly watched: undefined;
  /** What a test makes the browser itself say in the console. */
  readonly provoked: RegExp | undefined;
}

export const test = base.extend<Watch>({
  provoked: [undefined, { option: true }],
  watched: [
    async ({ context, baseURL, provoked }, use) => {
      const origin = new URL(baseURL ?? "").origin;
      const faults: string[] = [];
      const asked: Request[] = [];
      const missing = new Set<string>();
      const said: { readonly url: string; readonly text: string }[] = [];
      const onRequest = (request: Request) => {
        const { protocol, origin: to } = new URL(request.url());
        if (protocol.startsWith("http") && to !== origin) asked.push(request);
      };
      const onResponse = (response: Response) => {
        if (response.request().isNavigationRequest() && response.status() === 404)
          missing.add(response.url());
      };
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === "error") said.push({ url: message.location().url, text: message.text() });
      };
      const onError = (error: WebError) => faults.push(`thrown: ${error.error().message}`);
      context
        .on("request", onRequest)
        .on("response", onResponse)
        .on("console", onConsole)
        .on("weberror", onError);
      await use(undefined);
      // The context may go on.
      context
        .off("request", onRequest)
        .off("response", onResponse)
        .off("console", onConsole)
        .off("weberror", onError);
      for (const request of asked)
        if (request.failure()?.errorText !== "csp") faults.push(`left the origin: ${request.url()}`);
      for (const { url, text } of said) {
        // The browser calls a page that is answered with 404 an error; and the sandbox stops the script of Playwright's trace.
        const isStatus = text.includes("404") && missing.has(url);
        const isTrace = /^Blocked script execution in 'about:(srcdoc|blank)'/.test(text);
        if (!isStatus && !isTrace && !provoked?.test(text)) faults.push(`in the console: ${text} (${url})`);
      }
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
