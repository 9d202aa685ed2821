/**
 * A person at a plain user agent: it keeps cookies, follows redirects and fills in HTML forms over real HTTP, and knows nothing of
 * OAuth. It goes on until a page of the server has no form more, or until it is sent to the app.
 */
import { type CookieJar, formatCookies, storeCookies } from "@/lib/http/cookies";
import { type FormField, type HtmlForm, readForm } from "@/lib/http/html-form";
import type { HttpResponse } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";

export interface Choices {
  readonly username?: string;
  readonly password?: string;
  /** Those that stay ticked; all where it is left out. */
  readonly scopes?: readonly string[];
  /** The value of the button that is pressed; the first one where it is left out. */
  readonly decision?: string;
  /** What is typed where a page asks for the code that a device shows. */
  readonly userCode?: string;
}

/** Where the user agent came to. */
export interface Arrival {
  /** Of the app, or of the last page. */
  readonly url: URL;
  /** What a form brought to the app, where it came by one. */
  readonly form?: URLSearchParams;
  /** The last page of the server. */
  readonly page: HttpResponse;
}

export interface Person {
  /** Follows a link and does what the pages ask. Where there is an app to go on to, stops before it asks there. */
  visit(link: string | URL, app: string | undefined, choices?: Choices): Promise<Arrival>;
  /** The Cookie field of a request there. */
  cookiesFor(url: string): string | undefined;
}

/** A form is not filled in again and again. */
const mostSteps = 12;

export function createPerson(): Person {
  let jar: CookieJar = [];

  async function ask(url: string, form?: Parameters): Promise<HttpResponse> {
    const cookie = formatCookies(jar, url, Date.now() / 1000);
    const answered = await fetch(url, {
      method: form === undefined ? "GET" : "POST",
      redirect: "manual",
      headers: {
        Accept: "text/html",
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(form === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" }),
      },
      ...(form === undefined ? {} : { body: formatParameters(form) }),
    });
    const response = { status: answered.status, headers: [...answered.headers], body: await answered.text() };
    jar = storeCookies(jar, url, response, Date.now() / 1000);
    return response;
  }

  async function visit(link: string | URL, app: string | undefined, choices: Choices = {}): Promise<Arrival> {
    let next: Next | undefined = { url: String(link) };
    let page: HttpResponse = { status: 0, headers: [], body: "" };
    for (let step = 0; step < mostSteps; step += 1) {
      const { url, form }: Next = next;
      if (app !== undefined && url.startsWith(app)) return arrive(url, page, form);
      page = await ask(url, form);
      next = findNext(url, page, choices);
      if (next === undefined) return { url: new URL(url), page };
    }
    throw new Error(`the pages lead in a circle: ${next.url}`);
  }

  return { visit, cookiesFor: (url) => formatCookies(jar, url, Date.now() / 1000) };
}

interface Next {
  readonly url: string;
  readonly form?: Parameters;
}

function arrive(url: string, page: HttpResponse, form: Parameters | undefined): Arrival {
  const brought = form === undefined ? {} : { form: new URLSearchParams(formatParameters(form)) };
  return { url: new URL(url), page, ...brought };
}

function findNext(url: string, page: HttpResponse, choices: Choices): Next | undefined {
  const location = page.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
  if (page.status >= 300 && page.status < 400 && location !== undefined)
    return { url: new URL(location, url).href };
  const form = readForm(page.body);
  if (page.status >= 400 || form === undefined) return undefined;
  const values = fillIn(form, choices);
  const action = new URL(form.action, url);
  if (form.method === "POST") return { url: action.href, form: values };
  action.search = formatParameters(values);
  return { url: action.href };
}

/** Of the buttons with a name, the one that is decided for. */
function fillIn({ fields }: HtmlForm, choices: Choices): Parameters {
  const [first] = fields.filter(({ type }) => type === "submit");
  const decided = { decision: first?.value ?? "", ...choices };
  return fields.flatMap((field): Parameters => {
    const value = chooseValue(field, decided);
    return value === undefined ? [] : [[field.name, value]];
  });
}

function chooseValue({ name, type, value, checked }: FormField, choices: Choices): string | undefined {
  switch (type) {
    case "submit":
      return value === choices.decision ? value : undefined;
    case "checkbox":
      return (choices.scopes?.includes(value) ?? checked) ? value : undefined;
    case "password":
      return choices.password ?? "demo-password";
    case "text":
      return name === "user_code" ? (choices.userCode ?? value) : (choices.username ?? "maya");
    case "hidden":
      return value;
  }
}
