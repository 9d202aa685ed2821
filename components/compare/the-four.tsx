import { Icon } from "@/components/ui/icon";
import { fourWords } from "@/lib/content/compare/words";
import { type FourthOfFour, prepareFour } from "./prepare-four";

/** The same code stolen from four clients: with PKCE and without, with a secret and without. */
export async function TheFour() {
  const four = await prepareFour();
  return (
    <section aria-labelledby="four-title" className="pt-14">
      <h2 id="four-title" className="text-2xl font-semibold tracking-tight">
        {fourWords.title}
      </h2>
      <p className="mt-2 max-w-[80ch] text-muted">{fourWords.line}</p>
      <ul className="mt-5 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {four.map((one) => (
          <Fourth key={one.title} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Fourth({ one }: { readonly one: FourthOfFour }) {
  return (
    <li className="relative flex flex-col rounded-xl bg-surface p-4 shadow-card ring-1 ring-line hover:ring-edge md:p-5">
      <h3 className="text-base font-semibold">
        <a href={one.href} className="after:absolute after:inset-0">
          {one.title}
        </a>
      </h3>
      <dl className="mt-3 mb-4 flex flex-col gap-2.5 text-sm">
        <Answer label={fourWords.redeemed} answer={one.redeemed} />
        <Answer label={fourWords.injected} answer={one.injected} />
      </dl>
      <p
        className={`mt-auto flex items-center gap-1.5 text-sm font-semibold ${one.stolen ? "text-bad" : "text-good"}`}
      >
        <Icon name={one.stolen ? "mask" : "shield"} size={15} />
        {one.stolen ? fourWords.stolen : fourWords.safe}
      </p>
    </li>
  );
}

function Answer({ label, answer }: { readonly label: string; readonly answer: string | undefined }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className={answer === undefined ? "text-faint" : "font-mono text-sm"}>
        {answer ?? fourWords.notTried}
      </dd>
    </div>
  );
}
