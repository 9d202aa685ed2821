import { drawComparisonPicture } from "@/components/compare/comparison-head";
import { socialImageHeaders } from "@/components/ui/social-image";

/** The picture of a link to a comparison, with the query of its page. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return new Response(await drawComparisonPicture(query), { headers: socialImageHeaders });
}
