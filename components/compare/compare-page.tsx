import { CompareView } from "./compare-view";
import { prepareComparisonPage } from "./comparison-head";
import { OtherComparisons } from "./other-comparisons";
import { Summary } from "./summary";
import { TheFour } from "./the-four";

interface ComparePageProps {
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Two runs side by side at exactly the state that the address says; below them what they came to, and what else can be compared. */
export async function ComparePage({ query }: ComparePageProps) {
  const { comparison, facts } = await prepareComparisonPage(query);
  return (
    <CompareView comparison={comparison}>
      <div className="mx-auto max-w-[90rem] px-3 md:px-4">
        <Summary comparison={comparison} facts={facts} />
        {comparison.attack?.id === "code" && <TheFour />}
        <OtherComparisons choices={comparison.choices} id={comparison.id} />
      </div>
    </CompareView>
  );
}
