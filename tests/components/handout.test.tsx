import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HandoutPage } from "@/components/flow/handout-page";
import type { Query } from "@/components/flow/prepare";
import { RoleCardsPage } from "@/components/flow/role-cards-page";
import { selectSheetRows } from "@/components/handout/sheet-rows";
import { checkExplanations } from "@/lib/content/checks";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { handout } from "@/lib/content/handout";
import { selectMessages } from "@/lib/transcript/messages";
import { formatDeviations } from "@/machines/deviations";
import { makeRun, stepOf } from "./message/support";

const { explanations } = explanationsFor("authorization-code");

async function read(query: Query = {}): Promise<string> {
  const page = await HandoutPage({ flow: "authorization-code", query, host: "grantscope.example" });
  return renderToStaticMarkup(page)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

/** The text without what only marks it up. */
function plain(text: string): string {
  return text.replaceAll(/\*\*|`/g, "").replace(/\s+/g, " ");
}

/** Marks are elements of their own, and so have spaces around them in what is read. */
function without(text: string): string {
  return text.replaceAll(/[\s,.:;]+/g, "");
}

describe("a handout", () => {
  it("has every message with its explanation, in order", async () => {
    const text = without(await read());
    const run = await makeRun();
    let from = 0;
    for (const { message } of selectMessages(run.transcript)) {
      const { title, why } = explanations.steps[message.step];
      const at = text.indexOf(without(title), from);
      expect(at, title).toBeGreaterThan(from);
      expect(text.indexOf(without(plain(why)), at), title).toBeGreaterThan(at);
      from = at;
    }
    expect(text).toContain("Printshas Maya’s albums".replaceAll(" ", ""));
  });

  it("has the messages themselves, but neither pages nor headers of no interest", async () => {
    const text = await read();
    expect(text).toContain("POST /token HTTP/1.1");
    expect(text).toMatch(/&code_verifier= ?[\w-]{43}/);
    expect(text).toContain("The page “Sign in");
    expect(text).not.toContain("<!doctype");
    expect(text).not.toContain("User-Agent");
  });

  it("says of a message that was changed that its words are about another", async () => {
    const step = stepOf(await makeRun(), "loginRequest");
    const elsewhere = { method: "GET", url: "https://prints.example/login?from=here", headers: [], body: "" };
    const changed = formatDeviations([{ step, event: { type: "EDIT", message: elsewhere } }]);
    expect(await read({ do: changed })).toContain(handout.edited);
    expect(await read()).not.toContain(handout.edited);
  });

  it("has every rule that was judged, with its section", async () => {
    const text = without(await read());
    const run = await makeRun();
    const judged = run.transcript.flatMap((entry) => (entry.kind === "check" ? [entry.check] : []));
    expect(judged.length).toBeGreaterThan(30);
    for (const { id, spec } of judged)
      expect(text).toContain(without(`${plain(checkExplanations[id].rule)} ${spec}`));
  });

  it("takes each token apart once, and explains each parameter once", async () => {
    const run = await makeRun();
    const rows = selectSheetRows(run, explanations.steps).flatMap((row) =>
      row.kind === "message" ? [row] : [],
    );
    const tokens = rows.flatMap((row) => row.tokens.map(({ token }) => token));
    const parameters = rows.flatMap((row) => row.parameters);
    expect(tokens).toHaveLength(1);
    expect(new Set(parameters).size).toBe(parameters.length);
    expect(parameters).toEqual(expect.arrayContaining(["code_challenge", "code", "code_verifier"]));
  });

  it("is about the run that its address names, whatever the step", async () => {
    const text = await read({ client: "public", pkce: "off", step: "3" });
    expect(text).toContain("Client: Public");
    expect(text).toContain("invalid_request");
    expect(text).toContain("1 failed");
    expect(text).toContain("grantscope.example/flows/authorization-code?client=public&pkce=off");
  });

  it("says what of the address could not be used", async () => {
    expect(await read({ colour: "red" })).toContain("an option colour, which does not exist");
  });

  it("tells a message that was lost", async () => {
    const { formatDeviations } = await import("@/machines/deviations");
    expect(await read({ do: formatDeviations([{ step: 12, event: { type: "DROP" } }]) })).toContain(
      "You dropped this message",
    );
  });
});

it.each(["password", "jwt-login", "authorization-code"] as const)(
  "bids nobody do on paper what takes a screen: %s",
  async (flow) => {
    const page = await HandoutPage({ flow, query: {}, host: "grantscope.example" });
    const text = renderToStaticMarkup(page).replace(/<[^>]+>/g, " ");
    expect(text).not.toMatch(/Look at the address bar|(^|[.] +)Type none of your own/);
    expect(text).toContain("as the address bar shows");
  },
);

it("says on a card once who plays where name and place are the same", async () => {
  const page = await RoleCardsPage({ flow: "authorization-code", query: {} });
  const html = renderToStaticMarkup(page);
  expect(html).toContain("<p>id.example</p>");
  expect(html).toContain("<p>Maya</p>");
  expect(html).toContain("<p>Prints · prints.example</p>");
});

it.each([
  ["implicit", { attack: "injection" }, "the attacker"],
  ["token-exchange", {}, "the Shop API · shop.example"],
  ["jwt-bearer", {}, "company.example"],
  ["device-code", {}, "Maya’s television"],
] as const)("says on a card of %s with %j who plays: %s", async (flow, query, names) => {
  const html = renderToStaticMarkup(await RoleCardsPage({ flow, query }));
  expect(html).toContain(`</h2><p>${names}</p>`);
});

it("says on a card all that one has to send on: the browser the whole request, the server its state (RFC 6749 §4.1.1)", async () => {
  const html = renderToStaticMarkup(await RoleCardsPage({ flow: "authorization-code", query: {} }));
  const turns = html.split("<li ").map((turn) => turn.replace(/<[^>]+>/g, " ").replace(/\s+/g, " "));
  const carried = (label: string) =>
    turns.filter((turn) => turn.includes(label)).map((turn) => turn.split("It carries:")[1]);
  const [sent, got] = carried("302 → id.example/authorize");
  for (const name of [
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge_method",
  ])
    expect(
      [sent, got].every((text) => text?.includes(` ${name}`)),
      name,
    ).toBe(true);
  const asked = carried("GET /authorize?…");
  expect(asked).toHaveLength(2);
  for (const text of asked) expect(text).toContain(" state");
});
