import { Brand } from "@/components/ui/brand";
import { buttonClasses } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { roleCards } from "@/lib/content/role-cards";
import { selectRoleCards } from "@/lib/transcript/role-cards";
import type { RunRecord } from "@/lib/transcript/run";
import { PrintButton } from "./print-button";
import { RoleCard } from "./role-card";
import type { RoleExplanations } from "./role-explanations";
import "./handout.css";
import "./role-cards.css";

export interface RoleCardsProps {
  readonly run: RunRecord;
  readonly title: string;
  readonly explanations: RoleExplanations;
  /** What of the address could not be used. */
  readonly notices: readonly string[];
  /** The handout of the same run. */
  readonly href: string;
}

/** A card for each party of a run: on paper one to a sheet, light whatever the screen is. */
export function RoleCards({ run, title, explanations, notices, href }: RoleCardsProps) {
  const cards = selectRoleCards(run);
  return (
    <div className="handout-desk roles-desk">
      <header className="handout-tools">
        <a
          href="/"
          aria-label="Grantscope, home"
          className="mr-auto flex items-center finger:min-w-11 rounded-md finger:min-h-11"
        >
          <Brand />
        </a>
        <a href={href} className={buttonClasses({ look: "quiet" })}>
          {roleCards.handout}
        </a>
        <PrintButton />
      </header>
      <main id="content" className="roles">
        <header className="roles-intro">
          <h1>{roleCards.title(title)}</h1>
          {notices.length > 0 && (
            <ul className="handout-notices">
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          )}
          <h2>{roleCards.how.title}</h2>
          <ol>
            {roleCards.how.steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        </header>
        {cards.map((card, index) => (
          <RoleCard
            key={card.party}
            run={run}
            card={card}
            title={title}
            place={roleCards.card(index + 1, cards.length)}
            explanations={explanations}
          />
        ))}
      </main>
    </div>
  );
}
