/** The head of a flow's page: what a tab, a search and whoever shares the address say of it. */
import type { Metadata } from "next";
import type { FlowId } from "@/lib/world/options";
import { describeLink, prepareLink } from "./link-words";
import type { Query } from "./prepare";
import { previewOf } from "./preview";

export async function describeFlowLink(flow: FlowId, query: Query): Promise<Metadata> {
  const prepared = await prepareLink(flow, query);
  const { title: name, line } = prepared.words;
  const { note, title, line: about } = describeLink(prepared, query);
  const description = note === undefined ? about : `${note}. ${about}`;
  return {
    title: name,
    description: line,
    openGraph: previewOf(`/flows/${flow}`, query, { title, description }),
  };
}
