/** The head of a flow's page: what a tab, a search and whoever shares the address say of it. */
import type { Metadata } from "next";
import { socialImageSize } from "@/components/ui/social-image";
import type { FlowId } from "@/lib/world/options";
import { describeLink, prepareLink } from "./link-words";
import { addressOfPicture } from "./picture-address";
import type { Query } from "./prepare";

export async function describeFlowLink(flow: FlowId, query: Query): Promise<Metadata> {
  const prepared = await prepareLink(flow, query);
  const { title: name, line } = prepared.words;
  const { note, title, line: about } = describeLink(prepared, query);
  const description = note === undefined ? about : `${note}. ${about}`;
  const image = { ...socialImageSize, url: addressOfPicture(`/flows/${flow}`, query), alt: title };
  return {
    title: name,
    description: line,
    openGraph: { siteName: "Grantscope", title, description, images: [image] },
  };
}
