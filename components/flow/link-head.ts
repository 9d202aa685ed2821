/** The head of a flow's page: what a tab, a search and whoever shares the address say of it. */
import type { Metadata } from "next";
import { socialImageSize } from "@/components/ui/social-image";
import type { FlowId } from "@/lib/world/options";
import { describeLink, prepareLink } from "./link-words";
import type { Query } from "./prepare";

/** Longer addresses of pictures are cut by those who ask for them: theirs is then that of the flow. */
const longest = 1_500;

export async function describeFlowLink(flow: FlowId, query: Query): Promise<Metadata> {
  const prepared = await prepareLink(flow, query);
  const { title: name, line } = prepared.words;
  const { note, title, line: about } = describeLink(prepared, query);
  const description = note === undefined ? about : `${note}. ${about}`;
  const image = { ...socialImageSize, url: addressOfPicture(flow, query), alt: title };
  return {
    title: name,
    description: line,
    openGraph: { siteName: "Grantscope", title, description, images: [image] },
  };
}

function addressOfPicture(flow: FlowId, query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  );
  const search = new URLSearchParams(said).toString();
  const base = `/flows/${flow}/picture`;
  return search === "" || search.length > longest ? base : `${base}?${search}`;
}
