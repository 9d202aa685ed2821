/** A user agent with a cookie jar and one page, and a person at it who signs in and decides. */
import { readAddress } from "@/lib/http/address";
import { type CookieJar, formatCookies, storeCookies } from "@/lib/http/cookies";
import { type HtmlForm, readForm } from "@/lib/http/html-form";
import { type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { get, type Kit, postForm } from "./kit";

export interface UserAgent {
  send(request: HttpRequest): Promise<HttpResponse>;
  open(url: string): Promise<HttpResponse>;
  /** The form of the page that was shown last, with its fields as they stand. */
  form(): HtmlForm;
  /** Submits that form with these values in place of the fields' own. */
  submit(values: Parameters): Promise<HttpResponse>;
  signIn(username?: string, password?: string): Promise<HttpResponse>;
  /** Allows what is ticked, or the scopes that are given. */
  allow(scopes?: readonly string[]): Promise<HttpResponse>;
  deny(): Promise<HttpResponse>;
  cookies(): CookieJar;
}

export function createUserAgent(kit: Kit): UserAgent {
  let jar: CookieJar = [];
  let page: HttpResponse | undefined;
  let address = "";

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const cookie = formatCookies(jar, request.url, kit.clock.now);
    const headers =
      cookie === undefined ? request.headers : [...request.headers, ["Cookie", cookie] as const];
    const response = await kit.server({ ...request, headers });
    jar = storeCookies(jar, request.url, response, kit.clock.now);
    page = response;
    address = request.url;
    return response;
  }

  function form(): HtmlForm {
    const found = readForm(page?.body ?? "");
    if (found === undefined) throw new Error("the page has no form");
    return found;
  }

  function submit(values: Parameters): Promise<HttpResponse> {
    const { action, fields } = form();
    const named = values.map(([name]) => name);
    const kept = fields.filter(({ type, name }) => type === "hidden" && !named.includes(name));
    const hidden: Parameters = kept.map(({ name, value }) => [name, value]);
    return send(postForm(new URL(action, address).href, [...hidden, ...values]));
  }

  function ticked(): readonly string[] {
    return form().fields.flatMap(({ checked, value }) => (checked ? [value] : []));
  }

  return {
    send,
    open: (url) => send(get(url)),
    form,
    submit,
    signIn: (username = "maya", password = "demo-password") =>
      submit([
        ["username", username],
        ["password", password],
      ]),
    allow: (scopes = ticked()) =>
      submit([...scopes.map((scope) => ["scope", scope] as const), ["decision", "allow"]]),
    deny: () => submit([["decision", "deny"]]),
    cookies: () => jar,
  };
}

/** A parameter of the address that a response redirects to. */
export function redirected(response: HttpResponse, name: string): string | undefined {
  return readParameter(readAddress(readHeader(response, "Location") ?? "")?.query ?? [], name);
}
