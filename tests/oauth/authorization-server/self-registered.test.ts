import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { authorizationUrl, openConsent } from "../support/code-flow";
import { createKit, issuer, json, type Kit, merge, type Overrides } from "../support/kit";
import { createUserAgent, redirected, type UserAgent } from "../support/user-agent";

const home = "https://app.example/callback";
const after = "https://app.example/bye";

/** A client that registered itself, and a request of it. */
async function createRegistered(metadata: object = {}): Promise<{ kit: Kit; usual: Overrides }> {
  const kit = await createKit();
  const response = await kit.server({
    method: "POST",
    url: `${issuer}/register`,
    headers: [["Content-Type", "application/json"]],
    body: JSON.stringify({
      client_name: "An app",
      client_uri: "https://bank.example",
      redirect_uris: [home],
      post_logout_redirect_uris: [after],
      scope: "openid photos.read",
      ...metadata,
    }),
  });
  kit.forget();
  const usual = { client_id: String(json(response).client_id), redirect_uri: home, scope: "photos.read" };
  return { kit, usual };
}

function links(page: HttpResponse): readonly string[] {
  return [...page.body.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

function parametersOf(link: string | undefined, part: "search" | "hash" = "search") {
  return Object.fromEntries(new URLSearchParams(new URL(link ?? "")[part].slice(1)));
}

/** Neither sends the browser on nor runs anything that would. */
function expectStay(page: HttpResponse): void {
  expect(readHeader(page, "Location")).toBeUndefined();
  expect(readHeader(page, "Content-Type")).toMatch("text/html");
  expect(page.body).not.toMatch(/<script|http-equiv/);
  expect(readHeader(page, "Content-Security-Policy")).not.toContain("script-src");
  expect(readHeader(page, "Referrer-Policy")).toBe("no-referrer");
}

async function signInAt(agent: UserAgent, kit: Kit, usual: Overrides): Promise<HttpResponse> {
  await agent.open(authorizationUrl(kit, usual));
  return agent.signIn();
}

describe("a bad request of a client that registered itself (RFC 9700 §4.11.2)", () => {
  it("ends on a page that says what is wrong, and leads on by a link with the whole answer", async () => {
    const { kit, usual } = await createRegistered();
    const page = await createUserAgent(kit).open(authorizationUrl(kit, { ...usual, scope: "nonsense" }));
    expectStay(page);
    expect(page.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["scope-known", "redirect-uri-trusted"]);
    const [link, ...others] = links(page);
    expect(others).toEqual([]);
    expect(link?.startsWith(`${home}?`)).toBe(true);
    expect(parametersOf(link)).toEqual({
      error: "invalid_scope",
      error_description: expect.stringContaining("scope"),
      state: "af0ifjsldkj",
      iss: issuer,
    });
    expect(page.body).toContain("Go on to app.example");
    expect(page.body).toContain("registered itself");
  });

  it("has its answer in the fragment, or in a form that only a click sends", async () => {
    const { kit, usual } = await createRegistered();
    const bad = { ...usual, scope: "nonsense" };
    const [link] = links(
      await createUserAgent(kit).open(authorizationUrl(kit, { ...bad, response_mode: "fragment" })),
    );
    expect(parametersOf(link, "hash")).toMatchObject({ error: "invalid_scope", iss: issuer });
    const agent = createUserAgent(kit);
    const page = await agent.open(authorizationUrl(kit, { ...bad, response_mode: "form_post" }));
    expectStay(page);
    expect(agent.form()).toMatchObject({ action: home, method: "POST" });
    expect(agent.form().fields.map(({ name, value }) => [name, value])).toContainEqual([
      "error",
      "invalid_scope",
    ]);
  });

  it("names the scheme of an app that has no host (RFC 8252 §7.1)", async () => {
    const redirect_uri = "com.example.app:/callback";
    const { kit, usual } = await createRegistered({ redirect_uris: [redirect_uri] });
    const bad = { ...usual, redirect_uri, scope: "nonsense" };
    const page = await createUserAgent(kit).open(authorizationUrl(kit, bad));
    expect(links(page)[0]?.startsWith(`${redirect_uri}?error=`)).toBe(true);
    expect(page.body).toContain("Go on to com.example.app");
  });

  it("is told by a redirect once the user has allowed the client something", async () => {
    const { kit, usual } = await createRegistered();
    const agent = createUserAgent(kit);
    await signInAt(agent, kit, usual);
    expectStay(await agent.open(authorizationUrl(kit, { ...usual, scope: "nonsense" })));
    await agent.open(authorizationUrl(kit, usual));
    expect(redirected(await agent.allow(), "code")).toMatch(/\S/);
    const response = await agent.open(authorizationUrl(kit, { ...usual, scope: "nonsense" }));
    expect(redirected(response, "error")).toBe("invalid_scope");
    expectStay(await createUserAgent(kit).open(authorizationUrl(kit, { ...usual, scope: "nonsense" })));
  });

  it("is told by a redirect where whoever runs the server registered the client (RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    const response = await createUserAgent(kit).open(authorizationUrl(kit, { scope: "nonsense" }));
    expect(redirected(response, "error")).toBe("invalid_scope");
    expect(kit.notes.checks()).not.toContain("redirect-uri-trusted");
  });
});

describe("a user who says no to a client that registered itself (RFC 9700 §4.11.2)", () => {
  it("stays here, and may go on", async () => {
    const { kit, usual } = await createRegistered();
    const agent = createUserAgent(kit);
    await signInAt(agent, kit, usual);
    const page = await agent.deny();
    expectStay(page);
    expect(page.status).toBe(403);
    expect(parametersOf(links(page)[0])).toMatchObject({
      error: "access_denied",
      state: "af0ifjsldkj",
      iss: issuer,
    });
  });

  it("is sent on with a code where they say yes", async () => {
    const { kit, usual } = await createRegistered();
    const agent = createUserAgent(kit);
    await signInAt(agent, kit, usual);
    expect(readHeader(await agent.allow(), "Location")).toMatch(/^https:\/\/app\.example\/callback\?code=/);
  });
});

describe("a client that registered itself asks without a page (RFC 9700 §4.11.2)", () => {
  it.each(["nobody is signed in", "the user never allowed it anything"])(
    "and gets one where %s",
    async (when) => {
      const { kit, usual } = await createRegistered();
      const agent = when === "nobody is signed in" ? createUserAgent(kit) : await openConsent(kit);
      const page = await agent.open(authorizationUrl(kit, { ...usual, prompt: "none" }));
      expectStay(page);
      expect(parametersOf(links(page)[0]).error).toMatch(/login_required|consent_required/);
    },
  );
});

describe("the pages that name a client that registered itself (RFC 7591 §5)", () => {
  it("say so, and name no site that is only its own word", async () => {
    const { kit, usual } = await createRegistered();
    const page = await signInAt(createUserAgent(kit), kit, usual);
    expect(page.body).toContain("registered itself");
    expect(page.body).toContain("by app.example");
    expect(page.body).not.toContain("bank.example");
  });

  it("say nothing of it where whoever runs the server registered the client", async () => {
    const kit = await createKit();
    const page = await signInAt(createUserAgent(kit), kit, {});
    expect(page.body).not.toContain("registered itself");
    expect(page.body).toContain("by prints.example");
  });
});

describe("sign-out at the wish of a client that registered itself (RFC 9700 §4.11.2)", () => {
  const ask = (usual: Overrides) =>
    withQuery(
      `${issuer}/end_session`,
      merge({ client_id: usual.client_id, post_logout_redirect_uri: after, state: "back" }, {}),
    );

  it("leads nobody on by itself who was not signed in", async () => {
    const { kit, usual } = await createRegistered();
    const page = await createUserAgent(kit).open(ask(usual));
    expectStay(page);
    expect(links(page)).toEqual([`${after}?state=back`]);
  });

  it("ends the session, and leads on who has allowed it something", async () => {
    const { kit, usual } = await createRegistered();
    const agent = createUserAgent(kit);
    await signInAt(agent, kit, usual);
    await agent.open(ask(usual));
    const stays = await agent.submit([["decision", "sign-out"]]);
    expectStay(stays);
    expect(readHeader(stays, "Set-Cookie")).toMatch(/Max-Age=0/);
    await signInAt(agent, kit, usual);
    await agent.allow();
    await agent.open(ask(usual));
    const leads = await agent.submit([["decision", "sign-out"]]);
    expect(readHeader(leads, "Location")).toBe(`${after}?state=back`);
    expect(readHeader(leads, "Set-Cookie")).toMatch(/Max-Age=0/);
  });
});
