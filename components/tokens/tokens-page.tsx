import { SiteHeader } from "@/components/ui/site-header";
import { decodeToken } from "@/lib/tokens/decode";
import { samples } from "@/lib/tokens/samples";
import { openContent } from "./content";
import { judge } from "./judge";
import { Workbench } from "./workbench";

/** The workbench, with a token on it that was verified where the page was made. */
export async function TokensPage() {
  const content = openContent(samples["access-token"]);
  const { text, key, encoding } = content;
  const judgement = await judge({ token: decodeToken(text), key, encoding });
  return (
    <div className="mx-auto max-w-[90rem] md:px-3">
      <SiteHeader current="tokens" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none md:px-5">
        <Workbench initial={{ content, judgement }} />
      </main>
    </div>
  );
}
