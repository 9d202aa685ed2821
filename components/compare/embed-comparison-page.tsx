import { FrameTheme } from "@/components/flow/frame-theme";
import { listOddFrame } from "@/components/flow/split-frame";
import { readFirst } from "@/machines/address";
import { EmbedComparison } from "./embed-comparison";
import { prepareComparison } from "./prepare";

interface EmbedComparisonPageProps {
  /** That of the page of the comparison, with `theme=light` or `theme=dark` besides. */
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Two runs side by side for a frame in somebody else's page: slides, docs, a course. */
export async function EmbedComparisonPage({ query }: EmbedComparisonPageProps) {
  const { theme, inspector: _, ...rest } = query;
  const { comparison } = await prepareComparison(rest);
  const notices = [...comparison.notices, ...listOddFrame(query, ["theme"])];
  return (
    <>
      <FrameTheme theme={readFirst(theme)} />
      <EmbedComparison comparison={{ ...comparison, notices }} />
    </>
  );
}
