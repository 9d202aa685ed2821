import { SiteHeader } from "@/components/ui/site-header";
import { assessToken } from "@/lib/tokens/assess";
import { decodeToken } from "@/lib/tokens/decode";
import { samples } from "@/lib/tokens/samples";
import { Workbench } from "./workbench";

/** The workbench, with a token on it that was verified where the page was made. */
export async function TokensPage() {
  const { token, key, encoding } = samples["access-token"];
  const initial = await assessToken(decodeToken(token), key, encoding);
  return (
    <div className="mx-auto max-w-[90rem] md:px-3">
      <SiteHeader current="tokens" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none md:px-5">
        <Workbench initial={initial} />
      </main>
    </div>
  );
}
