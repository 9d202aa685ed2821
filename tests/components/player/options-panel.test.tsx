import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FoldedOptions } from "@/components/flow/folded-options";
import { prepareFlow, type Query } from "@/components/flow/prepare";

async function draw(query: Query = {}): Promise<string> {
  const { words, initial } = await prepareFlow("authorization-code", query);
  const nothing = () => undefined;
  return renderToStaticMarkup(
    <FoldedOptions
      words={words}
      options={initial.options}
      seed={initial.seed}
      onChange={nothing}
      onReseed={nothing}
    />,
  );
}

/** The folds, each as it is drawn. */
function foldsOf(html: string): readonly string[] {
  return html.split("<details").slice(1);
}

describe("the options of a flow", () => {
  it("shows a newcomer the main ones, and of the others what they are", async () => {
    const html = await draw();
    expect(html.indexOf(">PKCE<")).toBeGreaterThan(-1);
    expect(html.indexOf(">PKCE<")).toBeLessThan(html.indexOf("<details"));
    const [request = "", tokens = ""] = foldsOf(html);
    expect(request).toContain("State · Pushed request · Response mode · API asked for");
    expect(tokens).toContain("Client authentication · Access token · Signature · Tokens bound to a key");
    for (const fold of [request, tokens]) expect(fold).not.toMatch(/^[^>]*open=""/);
    expect(request).not.toContain('role="switch"');
  });

  it("has those open of which one is not at its default, and says which", async () => {
    const [request = "", tokens = ""] = foldsOf(await draw({ par: "on" }));
    expect(request).toMatch(/^[^>]*open=""/);
    expect(request).toContain("Pushed request: On");
    expect(request).toContain('role="switch"');
    expect(tokens).not.toMatch(/^[^>]*open=""/);
  });

  it("leaves out of them what does not apply", async () => {
    const [, tokens = ""] = foldsOf(await draw({ client: "public" }));
    expect(tokens).not.toContain("Client authentication");
    expect(tokens).toContain("Access token");
  });
});
