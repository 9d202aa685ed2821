/** What is shown of a page where somebody shares its address. */
import type { Metadata } from "next";
import { socialImageSize } from "@/components/ui/social-image";
import type { Query } from "./prepare";

/** Longer addresses are cut by those who ask for pictures. */
const longest = 1_500;

export function previewOf(
  path: string,
  query: Query,
  { title, description }: { readonly title: string; readonly description: string },
): Metadata["openGraph"] {
  const image = { ...socialImageSize, url: addressOfPicture(path, query), alt: title };
  return { siteName: "Grantscope", title, description, images: [image] };
}

/** Where the picture of a page with this query is; with a query that is too long, that of the page without one. */
function addressOfPicture(path: string, query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  );
  const search = new URLSearchParams(said).toString();
  const base = `${path}/picture`;
  return search === "" || search.length > longest ? base : `${base}?${search}`;
}
