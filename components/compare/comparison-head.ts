/** What the page of a comparison says of itself in a tab, and where somebody shares its address. */
import type { Metadata } from "next";
import { cache } from "react";
import { keepPicture } from "@/components/flow/kept-pictures";
import { previewOf } from "@/components/flow/preview";
import { drawSocialImage } from "@/components/ui/social-image";
import { firstComparison } from "@/lib/content/compare";
import { compareWords } from "@/lib/content/compare/words";
import { dropForeign } from "@/lib/http/foreign-parameters";
import type { Query } from "@/machines/address";
import { formatAddressOfTwo, readAddressOfTwo } from "@/machines/address-of-two";
import { type PreparedComparison, prepareComparison } from "./prepare";
import { sidesOf } from "./ready";

/** For the head of a page and its body: made once for both. */
export function prepareComparisonPage(query: Query): Promise<PreparedComparison> {
  return prepareOnce(JSON.stringify(query));
}

const prepareOnce = cache((query: string) => prepareComparison(JSON.parse(query) as Query));

export async function describeComparisonPage(query: Query): Promise<Metadata> {
  const { title, line: description } = await nameComparison(query);
  return { title, description, openGraph: previewOf("/compare", query, { title, description }) };
}

/** As PNG, one for all queries that say the same; undefined where too many wait for theirs. */
export function drawComparisonPicture(query: Query): Promise<ArrayBuffer> | undefined {
  return keepPicture(`compare${addressOf(query)}`, async () =>
    (await drawSocialImage(await nameComparison(query))).arrayBuffer(),
  );
}

/** The address of the comparison, wherever one stands in it; `""` where the query names none. */
function addressOf({ present, ...query }: Query): string {
  const own = dropForeign(query);
  if (Object.keys(own).length === 0) return "";
  return formatAddressOfTwo({ ...readAddressOfTwo(own, sidesOf(firstComparison)).state, row: 0 });
}

/** One that somebody made up is called by its sides. */
async function nameComparison(query: Query): Promise<{ readonly title: string; readonly line: string }> {
  const { line } = compareWords;
  if (addressOf(query) === "") return { title: compareWords.title, line };
  const { id, title, lead, sides } = (await prepareComparisonPage(query)).comparison;
  if (id !== undefined) return { title, line: lead };
  return { title: compareWords.sides(sides.left.name, sides.right.name), line };
}
