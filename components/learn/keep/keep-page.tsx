import { Prose } from "@/components/ui/prose";
import { guides, learn } from "@/lib/content/learn/guides";
import { keeping } from "@/lib/content/learn/where-to-keep";
import { Cited } from "../cited";
import { GuideSection } from "../guide-section";
import { ReadingPage } from "../reading-page";
import { KeepBench } from "./keep-bench";
import { ScriptText } from "./script-text";
import { attackScript } from "./scripts";

/** One script against five places where an app can keep its token. */
export function KeepPage() {
  const { title, line } = guides["where-to-keep"];
  const { setting } = keeping;
  return (
    <ReadingPage title={title} line={line} above={{ label: learn.title, href: "/learn" }}>
      <KeepBench />
      <GuideSection id="script" title={keeping.attackTitle} line={keeping.attackLine}>
        <ScriptText label={keeping.attackCode} code={attackScript} />
      </GuideSection>
      <GuideSection id="real" title={setting.title}>
        <div className="flex flex-col gap-4">
          {[setting.text, setting.frame].map((text) => (
            <p key={text} className="max-w-[66ch] text-muted">
              <Prose text={text} />
            </p>
          ))}
          <Cited text={setting.rules} spec={setting.spec} />
        </div>
      </GuideSection>
      <GuideSection id="limits" title={keeping.endTitle}>
        <ul className="flex flex-col gap-5">
          {keeping.end.map((one) => (
            <li key={one.text}>
              <Cited {...one} className="text-lg" />
            </li>
          ))}
        </ul>
      </GuideSection>
    </ReadingPage>
  );
}
