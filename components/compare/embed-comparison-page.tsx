import { FrameTheme } from "@/components/flow/frame-theme";
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
  return (
    <>
      <FrameTheme theme={theme} />
      <EmbedComparison comparison={comparison} />
    </>
  );
}
