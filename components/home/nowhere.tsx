import { SiteHeader } from "@/components/ui/site-header";
import { notFound } from "@/lib/content/interface";
import { groupFlows, listFlows } from "./flow-entries";
import { FlowList } from "./flow-list";

/** What stands at an address that leads nowhere: the flows that there are. */
export function Nowhere() {
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader />
      <main id="content" tabIndex={-1} className="px-4 pt-5 pb-20 outline-none md:pt-8">
        <h1 className="page-title">{notFound.title}</h1>
        <p className="mt-4 mb-12 text-muted md:text-lg">{notFound.page}</p>
        <FlowList sections={groupFlows(listFlows())} heading="h2" />
      </main>
    </div>
  );
}
