import { drawComparisonPicture } from "@/components/compare/comparison-head";
import { answerPicture } from "@/components/flow/kept-pictures";

/** The picture of a link to a comparison, with the query of its page. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answerPicture(drawComparisonPicture(query));
}
