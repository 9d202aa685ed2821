import { notFound } from "@/lib/content/interface";

/**
 * What a page shows that finds nothing by itself. The server looks before it and asks for `global-not-found.tsx`, so it hardly comes to
 * this; but this is sent along with every page, so it is short.
 */
export default function NotFound() {
  return (
    <main id="content" className="p-4 md:p-8">
      <h1 className="pb-4 text-2xl font-semibold tracking-tight">{notFound.title}</h1>
      <a href="/#flows" className="font-medium underline decoration-edge underline-offset-4">
        {notFound.flows}
      </a>
    </main>
  );
}
