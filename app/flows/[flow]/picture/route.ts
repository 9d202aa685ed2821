import { isFlowId } from "@/components/flow/flow-page";
import { answerPicture } from "@/components/flow/kept-pictures";
import { drawLinkPicture } from "@/components/flow/link-picture";

interface Context {
  readonly params: Promise<{ readonly flow: string }>;
}

/** The picture of a link to the flow, with the query of its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { flow } = await params;
  if (!isFlowId(flow)) return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return answerPicture(drawLinkPicture(flow, query));
}
