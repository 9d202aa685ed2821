import { drawFlow, flowIds, isFlowId } from "@/components/flow/chart-file";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return flowIds.map((flow) => ({ flow }));
}

interface Context {
  readonly params: Promise<{ readonly flow: string }>;
}

/** The statechart of a flow as JSON, drawn when the app is built. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { flow } = await params;
  return isFlowId(flow) ? Response.json(await drawFlow(flow)) : new Response(null, { status: 404 });
}
