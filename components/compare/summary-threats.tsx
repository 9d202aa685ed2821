import { SpecLink } from "@/components/message/spec-link";
import { Icon } from "@/components/ui/icon";
import { judgeThreat, type ThreatVerdict } from "@/lib/content/compare/judge-threat";
import { threats } from "@/lib/content/compare/threats";
import type { Threat } from "@/lib/content/compare/types";
import { compareWords } from "@/lib/content/compare/words";
import { type ComparisonView, type SideId, sideIds } from "./compared";

/** Every attack that either side could meet, and whether it is ready for it; where they differ first. */
export function ThreatRows({ sides }: Pick<ComparisonView, "sides">) {
  const judge = (threat: Threat, id: SideId) => {
    const { flow, options } = sides[id].run;
    return judgeThreat(threat, flow, options);
  };
  const all = Object.values<Threat>(threats)
    .map((threat) => ({ threat, verdicts: { left: judge(threat, "left"), right: judge(threat, "right") } }))
    .filter(({ verdicts: { left, right } }) => left !== "absent" || right !== "absent");
  const isTold = ({ verdicts: { left, right } }: (typeof all)[number]) => left !== right;
  return [...all.filter(isTold), ...all.filter((one) => !isTold(one))].map(({ threat, verdicts }) => (
    <tr key={threat.title}>
      <th scope="row">
        {threat.title}
        <span className="mt-0.5 block text-xs font-normal text-muted">{threat.what}</span>
        <SpecLink spec={threat.spec} />
      </th>
      {sideIds.map((id) => (
        <td key={id}>
          <Verdict verdict={verdicts[id]} />
        </td>
      ))}
    </tr>
  ));
}

const looks = {
  resists: { icon: "shield", tone: "text-good", word: compareWords.resists },
  open: { icon: "warning", tone: "text-bad", word: compareWords.doesNot },
  absent: { icon: "more", tone: "text-faint", word: compareWords.notHere },
} as const;

function Verdict({ verdict }: { readonly verdict: ThreatVerdict }) {
  const { icon, tone, word } = looks[verdict];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
