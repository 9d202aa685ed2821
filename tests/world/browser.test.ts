/** The user's browser by itself: what of an address it sends, what of its cookies, and which form it submits without being asked. */
import { describe, expect, it } from "vitest";
import type { Header, HttpResponse } from "@/lib/http/message";
import { htmlResponse, redirectResponse } from "@/lib/http/response";
import type { Notice } from "@/lib/oauth/notice";
import { emptyWorld } from "@/lib/world/arrangement";
import { navigateTo, postTo, receiveAtBrowser, submitForm } from "@/lib/world/browser";
import { clearFragment, fetchImage } from "@/lib/world/page-scripts";
import type { Reaction } from "@/lib/world/reception";
import type { World } from "@/lib/world/world";

const hosts = { "https://prints.example": "client", "https://id.example": "authorization-server" } as const;

/** The browser shows this page, and has these cookies of Prints. */
function at(url: string, ...cookies: readonly string[]): World {
  const world: World = { ...emptyWorld({}, "browser"), hosts };
  const set = cookies.map((cookie): Header => ["Set-Cookie", `${cookie}; Path=/; Secure`]);
  const visited = receive(
    navigateTo(world, "https://prints.example/").world,
    htmlResponse(200, "<p>Prints", set),
  );
  return { ...visited.world, browser: { ...visited.world.browser, page: { url, html: "" } } };
}

function receive(world: World, response: HttpResponse): Reaction {
  const message = {
    kind: "response",
    id: "m2",
    inReplyTo: "m1",
    from: "client",
    to: "browser",
    channel: "front",
    step: "strayResponse",
    response,
  } as const;
  const note = (_: Notice) => {};
  return receiveAtBrowser({
    world,
    message,
    note,
    noteAs: () => note,
    random: () => new Uint8Array(),
    show: () => {},
  });
}

function sentBy({ next }: Reaction) {
  if (next.kind !== "send" || next.draft.kind !== "request") throw new Error("no request was sent");
  return next.draft.request;
}

function cookiesOf(reaction: Reaction) {
  return sentBy(reaction).headers.find(([name]) => name === "Cookie")?.[1];
}

describe("a fragment", () => {
  it("stays in the browser, which shows it (RFC 9110 §7.1)", () => {
    const followed = receive(
      navigateTo(at("https://id.example/consent"), "https://id.example/authorize").world,
      redirectResponse(302, "https://prints.example/callback?a=1#code=secret"),
    );
    expect(sentBy(followed).url).toBe("https://prints.example/callback?a=1");
    const shown = receive(followed.world, htmlResponse(200, "<p>Prints"));
    expect(shown.world.browser.page.url).toBe("https://prints.example/callback?a=1#code=secret");
  });

  it("is kept over a redirect that has none (RFC 9110 §10.2.2)", () => {
    const loading = navigateTo(at("https://prints.example/"), "https://prints.example/a#kept").world;
    const moved = receive(loading, redirectResponse(302, "https://id.example/b"));
    expect(moved.world.browser.loading?.url).toBe("https://id.example/b#kept");
    const named = receive(loading, redirectResponse(302, "https://id.example/b#own"));
    expect(named.world.browser.loading?.url).toBe("https://id.example/b#own");
  });
});

describe("a redirect of a form that was posted", () => {
  const posted = postTo(at("https://prints.example/"), "https://prints.example/login", [["password", "p"]]);

  it.each([307, 308])("is posted once more, with its body, by %i (RFC 9110 §15.4.8, §15.4.9)", (status) => {
    const repeated = sentBy(
      receive(posted.world, { ...redirectResponse(303, "https://id.example/login"), status }),
    );
    expect(repeated).toMatchObject({
      method: "POST",
      url: "https://id.example/login",
      body: "password=p",
      headers: expect.arrayContaining([
        ["Host", "id.example"],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ]),
    });
  });

  it.each([301, 302, 303])("leads to a GET without it by %i (RFC 9700 §4.12)", (status) => {
    const followed = sentBy(
      receive(posted.world, { ...redirectResponse(303, "https://id.example/login"), status }),
    );
    expect(followed).toMatchObject({ method: "GET", url: "https://id.example/login", body: "" });
    expect(followed.headers.map(([name]) => name)).not.toContain("Content-Type");
  });
});

describe("cookies", () => {
  const all = ["lax=1; SameSite=Lax", "strict=1; SameSite=Strict", "none=1; SameSite=None"];
  const elsewhere = at("https://id.example/consent", ...all);

  it("of a page of the same site all go along (RFC 10025 §5.2)", () => {
    expect(cookiesOf(postTo(at("https://prints.example/", ...all), "https://prints.example/a", []))).toBe(
      "lax=1; strict=1; none=1",
    );
  });

  it("that are Lax follow a link from another site (RFC 10025 §5.2)", () => {
    expect(cookiesOf(navigateTo(elsewhere, "https://prints.example/a"))).toBe("lax=1; none=1");
  });

  it("that are Lax do not follow a form that another site posts (RFC 10025 §5.2)", () => {
    expect(cookiesOf(postTo(elsewhere, "https://prints.example/a", []))).toBe("none=1");
  });
});

describe("a page that submits its form by itself", () => {
  const form = `<form method="post" action="https://prints.example/callback"><input type="hidden" name="code" value="c"></form>`;

  it("posts it at once, with the origin that it came from (OAuth Form-Post §2)", () => {
    const page = htmlResponse(200, `${form}<script>document.forms[0].submit()</script>`);
    const request = sentBy(receive(navigateTo(at("about:blank"), "https://id.example/consent").world, page));
    expect(request).toMatchObject({
      method: "POST",
      url: "https://prints.example/callback",
      body: "code=c",
    });
    expect(request.headers).toContainEqual(["Origin", "https://id.example"]);
  });

  it("posts it with no origin where its policy is no-referrer (Fetch §3.2)", () => {
    const fields: readonly Header[] = [["Referrer-Policy", "no-referrer"]];
    const page = htmlResponse(200, `${form}<script>document.forms[0].submit()</script>`, fields);
    const request = sentBy(receive(navigateTo(at("about:blank"), "https://id.example/consent").world, page));
    expect(request.headers).toContainEqual(["Origin", "null"]);
  });

  it("waits where it has no such script", () => {
    const page = htmlResponse(200, `${form}<script>alert(1)</script>`);
    const { next } = receive(navigateTo(at("about:blank"), "https://id.example/consent").world, page);
    expect(next.kind).toBe("end");
  });
});

describe("a form that goes by GET", () => {
  const sent = (action: string, fields = `<input name="q" value="a b">`) => {
    const loading = navigateTo(at("about:blank"), "https://prints.example/").world;
    const { world } = receive(loading, htmlResponse(200, `<form action="${action}">${fields}</form>`));
    return submitForm(world, {})?.world.browser.loading?.url;
  };

  it.each([
    ["https://id.example/find", "https://id.example/find?q=a+b"],
    ["/find?old=1&amp;q=2", "https://prints.example/find?q=a+b"],
    ["/find?old=1#part", "https://prints.example/find?q=a+b#part"],
  ])("to %s puts its fields in the place of the query (HTML, mutate action URL)", (action, url) => {
    expect(sent(action)).toBe(url);
  });

  it("without fields asks without a query", () => {
    expect(sent("/find?old=1", "")).toBe("https://prints.example/find");
  });
});

describe("what a page fetches", () => {
  const told = (reaction: Reaction) => sentBy(reaction).headers.find(([name]) => name === "Referer")?.[1];
  const url = "https://prints.example/callback?code=a#access_token=secret";
  const page = (policy?: string) => {
    const loading = navigateTo(at("https://prints.example/"), url).world;
    const fields: readonly Header[] = policy === undefined ? [] : [["Referrer-Policy", policy]];
    return receive(loading, htmlResponse(200, "<p>Prints", fields)).world;
  };

  it("tells the other site as much of the address as the page’s policy lets it (RFC 9700 §4.2.4)", () => {
    const fetched = (policy?: string) => told(fetchImage(page(policy), "https://id.example/a.png"));
    expect(fetched()).toBe("https://prints.example/");
    expect(fetched("no-referrer")).toBeUndefined();
    expect(fetched("no-referrer-when-downgrade")).toBe("https://prints.example/callback?code=a");
  });

  it("leaves the page and its address as they are", () => {
    const { world } = fetchImage(page(), "https://id.example/a.png");
    const answered = receive(world, { status: 204, headers: [["Set-Cookie", "a=b"]], body: "" });
    expect(answered.world.browser).toEqual(page().browser);
  });
});

describe("the history", () => {
  const noted: string[] = [];
  const show = (url: string) => noted.push(url);
  const turn = { noteAs: () => () => {}, random: () => new Uint8Array(), show };
  const url = "https://prints.example/callback?a=1#access_token=secret";
  const shown = receive(navigateTo(at("https://prints.example/"), url).world, htmlResponse(200, "")).world;

  it("keeps addresses with their fragments (RFC 9700 §4.3.2)", () => {
    expect(shown.browser.history?.at(-1)).toBe(url);
  });

  it("forgets a fragment that the page takes out, and so does the address bar", () => {
    const { browser } = clearFragment({ ...turn, world: shown }, shown);
    expect(browser.history).toEqual(["https://prints.example/", "https://prints.example/callback?a=1"]);
    expect(browser.page.url).toBe("https://prints.example/callback?a=1");
    expect(noted).toEqual(["https://prints.example/callback?a=1"]);
  });
});

describe("what is no page", () => {
  const shownFor = (response: HttpResponse) =>
    receive(navigateTo(at("https://prints.example/"), "https://prints.example/x").world, response).world
      .browser.page.html;

  it("is shown as text, in the colours that are chosen for the browser", () => {
    const html = shownFor({ status: 404, headers: [["Content-Type", "text/plain"]], body: "no <page>" });
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("<pre>no &lt;page&gt;</pre>");
  });

  it("is shown so as well where a page has nothing in it, and a page as it came", () => {
    expect(shownFor(htmlResponse(200, ""))).toContain("<pre></pre>");
    expect(shownFor(htmlResponse(200, "<p>Prints"))).toBe("<p>Prints");
  });
});
