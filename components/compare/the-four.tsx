import { Icon } from "@/components/ui/icon";
import { fourWords } from "@/lib/content/compare/words";
import { type FourthOfFour, prepareFour } from "./prepare-four";

const { pkce, secret } = fourWords;

/** The same code stolen from four clients: with PKCE and without, with a secret and without. */
export async function TheFour() {
  const rows = await prepareFour();
  return (
    <section aria-labelledby="four-title" className="pt-14">
      <h2 id="four-title" className="text-2xl font-semibold tracking-tight">
        {fourWords.title}
      </h2>
      <p className="mt-2 max-w-[75ch] text-muted">{fourWords.line}</p>
      <table className="compare-four mt-5 w-full max-w-5xl text-left">
        <thead>
          <tr>
            <td />
            <th scope="col">{pkce.on}</th>
            <th scope="col">{pkce.off}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([withPkce, without], index) => (
            <tr key={withPkce.href}>
              <th scope="row">{index === 0 ? secret.on : secret.off}</th>
              <Fourth one={withPkce} />
              <Fourth one={without} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fourth({ one }: { readonly one: FourthOfFour }) {
  return (
    <td className="relative rounded-xl bg-surface p-3 align-top shadow-card ring-1 ring-line hover:ring-edge md:p-5">
      <p
        className={`flex items-center gap-1.5 text-base font-semibold md:text-lg ${one.stolen ? "text-bad" : "text-good"}`}
      >
        <Icon name={one.stolen ? "mask" : "shield"} size={16} />
        {one.stolen ? fourWords.stolen : fourWords.safe}
      </p>
      <dl className="mt-3 flex flex-col gap-2.5 text-sm">
        <Answer label={fourWords.redeemed} answer={one.redeemed} />
        <Answer label={fourWords.injected} answer={one.injected} />
      </dl>
      <a
        href={one.href}
        className="mt-3 flex items-center gap-1 text-sm text-muted underline decoration-edge underline-offset-4 covers-card"
      >
        {fourWords.open}
        <span className="sr-only">{`: ${one.title}`}</span>
        <Icon name="next" size={14} />
      </a>
    </td>
  );
}

function Answer({ label, answer }: { readonly label: string; readonly answer: string | undefined }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className={answer === undefined ? "text-faint" : "font-mono text-xs md:text-sm"}>
        {answer ?? fourWords.notTried}
      </dd>
    </div>
  );
}
