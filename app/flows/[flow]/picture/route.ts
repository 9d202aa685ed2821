import { isFlowId } from "@/components/flow/flow-page";
import { drawLinkPicture } from "@/components/flow/link-picture";

interface Context {
  readonly params: Promise<{ readonly flow: string }>;
}

/** The picture of a link to the flow, with the query of its page. It is another one only when the app is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { flow } = await params;
  if (!isFlowId(flow)) return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" };
  return new Response(await drawLinkPicture(flow, query), { headers });
}
