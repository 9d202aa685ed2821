import { isQuestion, outcomes, questions } from "@/lib/content/learn/choose";
import { guides, learn } from "@/lib/content/learn/guides";
import { AllOutcomes } from "./all-outcomes";
import { GivenAnswers } from "./given-answers";
import { OutcomeView } from "./outcome-view";
import { QuestionView } from "./question-view";
import { ReadingPage } from "./reading-page";
import { readWalk, type Walk } from "./walk";

type Query = Parameters<typeof readWalk>[0];

/** What is asked or recommended at this address: the title of the page. */
export function titleOf(query: Query): string {
  const { given, at } = readWalk(query);
  if (given.length === 0) return guides.choose.title;
  return isQuestion(at) ? questions[at].text : outcomes[at].title;
}

/** One question after the other, each an address of its own, so that it needs no script and Back goes back. */
export function ChoosePage({ query }: { readonly query: Query }) {
  const walk = readWalk(query);
  const { title, line } = guides.choose;
  return (
    <ReadingPage title={title} line={line} above={{ label: learn.title, href: "/learn" }}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 md:grid-cols-[minmax(0,42rem)_minmax(0,20rem)] min-[85rem]:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <Current walk={walk} />
        <aside className="flex flex-col gap-10 border-t border-line pt-6 md:border-t-0 md:border-l md:pt-1 md:pl-8 min-[85rem]:grid min-[85rem]:grid-cols-2 min-[85rem]:content-start">
          {walk.given.length > 0 && <GivenAnswers given={walk.given} />}
          <AllOutcomes at={walk.at} />
        </aside>
      </div>
    </ReadingPage>
  );
}

function Current({ walk: { given, at } }: { readonly walk: Walk }) {
  return isQuestion(at) ? <QuestionView id={at} given={given} /> : <OutcomeView outcome={outcomes[at]} />;
}
