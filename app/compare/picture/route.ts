import { drawComparisonPicture } from "@/components/compare/comparison-head";

/** The picture of a link to a comparison, with the query of its page. */
export async function GET(request: Request): Promise<Response> {
  return drawComparisonPicture(Object.fromEntries(new URL(request.url).searchParams));
}
