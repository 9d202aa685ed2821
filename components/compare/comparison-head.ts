/** What the page of a comparison says of itself in a tab, and where somebody shares its address. */
import type { Metadata } from "next";
import { cache } from "react";
import { previewOf } from "@/components/flow/preview";
import { drawSocialImage } from "@/components/ui/social-image";
import { compareWords } from "@/lib/content/compare/words";
import type { Query } from "@/machines/address";
import { type PreparedComparison, prepareComparison } from "./prepare";

/** For the head of a page and its body: made once for both. */
export function prepareComparisonPage(query: Query): Promise<PreparedComparison> {
  return prepareOnce(JSON.stringify(query));
}

const prepareOnce = cache((query: string) => prepareComparison(JSON.parse(query) as Query));

export async function describeComparisonPage(query: Query): Promise<Metadata> {
  const { title, line: description } = await nameComparison(query);
  return { title, description, openGraph: previewOf("/compare", query, { title, description }) };
}

/** As PNG. */
export async function drawComparisonPicture(query: Query): Promise<ArrayBuffer> {
  return (await drawSocialImage(await nameComparison(query))).arrayBuffer();
}

/** One that somebody made up is called by its sides. */
async function nameComparison(query: Query): Promise<{ readonly title: string; readonly line: string }> {
  const { line } = compareWords;
  if (Object.keys(query).length === 0) return { title: compareWords.title, line };
  const { id, title, lead, sides } = (await prepareComparisonPage(query)).comparison;
  if (id !== undefined) return { title, line: lead };
  return { title: compareWords.sides(sides.left.name, sides.right.name), line };
}
