/**
 * Requests for a fuzzer: most begin as a good one and are changed in a few places, so that they come past the first check; the
 * others are put together from what the protocol knows and what nobody does.
 */
import fc from "fast-check";
import type { Header, HttpRequest } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";

export interface Draft {
  readonly method: string;
  /** Below the issuer. */
  readonly path: string;
  readonly query: Parameters;
  /** Undefined: there is none. */
  readonly form?: Parameters;
  /** In place of the form. */
  readonly body?: string;
  readonly headers: readonly Header[];
}

/** What a fuzzer draws from: names and values of the protocol, and good requests that are made of them. */
export interface Stock {
  readonly paths: readonly string[];
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly headers: readonly Header[];
  readonly good: readonly Draft[];
}

const formType: Header = ["Content-Type", "application/x-www-form-urlencoded"];

export function formDraft(path: string, form: Readonly<Record<string, string>>, ...headers: Header[]): Draft {
  return { method: "POST", path, query: [], form: Object.entries(form), headers: [formType, ...headers] };
}

export function queryDraft(
  path: string,
  query: Readonly<Record<string, string>>,
  ...headers: Header[]
): Draft {
  return { method: "GET", path, query: Object.entries(query), headers };
}

export function jsonDraft(path: string, body: unknown, ...headers: Header[]): Draft {
  const type: Header = ["Content-Type", "application/json"];
  return { method: "POST", path, query: [], body: JSON.stringify(body), headers: [type, ...headers] };
}

export function toRequest(issuer: string, { method, path, query, form, body, headers }: Draft): HttpRequest {
  const search = query.length === 0 ? "" : `?${formatParameters(query)}`;
  return { method, url: issuer + path + search, headers, body: body ?? formatParameters(form ?? []) };
}

const methods = ["GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"];

const junk = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ maxLength: 8 }),
  fc.json(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "",
    " ",
    "__proto__",
    "constructor",
    "\u0000",
    "\r\nSet-Cookie: a=b",
    "%",
    '"',
    "null",
    "-1",
  ),
);

/** What HTTP lets into a field: anything else never arrives. */
const fieldValue = fc
  .string({ unit: "binary" })
  .map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/gu, "").trim());

export function drafts(stock: Stock): fc.Arbitrary<Draft> {
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...stock.values) },
    { weight: 1, arbitrary: junk },
  );
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...stock.names) },
    { weight: 1, arbitrary: fc.string() },
  );
  const parameters = fc.array(fc.tuple(name, value), { maxLength: 8 });
  const header = fc.oneof(
    fc.constantFrom(...stock.headers),
    fc.tuple(
      fc.constantFrom("Authorization", "Cookie", "DPoP", "Content-Type", "Accept", "Origin"),
      fieldValue,
    ),
  );
  const path = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...stock.paths) },
    { weight: 1, arbitrary: fc.webPath() },
  );
  const madeUp = fc.record({
    method: fc.constantFrom(...methods),
    path,
    query: parameters,
    form: parameters,
    headers: fc.array(header, { maxLength: 4 }).map((given): readonly Header[] => [formType, ...given]),
  });
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.nat(), value).map(([at, text]) => replaceParameter(at, text)) },
    { weight: 2, arbitrary: fc.nat().map(dropParameter) },
    { weight: 2, arbitrary: fc.tuple(name, value).map(addParameter) },
    { weight: 1, arbitrary: fc.nat().map(repeatParameter) },
    { weight: 1, arbitrary: header.map(addHeader) },
    { weight: 1, arbitrary: fc.nat().map(dropHeader) },
    { weight: 1, arbitrary: junk.map(replaceBody) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...methods).map((method) => (draft: Draft) => ({ ...draft, method })),
    },
  );
  const changed = fc
    .tuple(fc.constantFrom(...stock.good), fc.array(change, { maxLength: 4 }))
    .map(([good, changes]) => changes.reduce((draft, apply) => apply(draft), good));
  return fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: madeUp });
}

type Change = (draft: Draft) => Draft;

/** The part of a draft that has its parameters. */
function onParameters(work: (parameters: Parameters) => Parameters): Change {
  return (draft) =>
    draft.form === undefined ? { ...draft, query: work(draft.query) } : { ...draft, form: work(draft.form) };
}

function replaceParameter(at: number, text: string): Change {
  return onParameters((pairs) =>
    pairs.map(([name, value], index) => [name, index === at % pairs.length ? text : value]),
  );
}

function dropParameter(at: number): Change {
  return onParameters((pairs) => pairs.filter((_pair, index) => index !== at % pairs.length));
}

function addParameter([name, value]: readonly [string, string]): Change {
  return onParameters((pairs) => [...pairs, [name, value]]);
}

function repeatParameter(at: number): Change {
  return onParameters((pairs) => [...pairs, ...pairs.filter((_pair, index) => index === at % pairs.length)]);
}

function addHeader(header: Header): Change {
  return (draft) => ({ ...draft, headers: [...draft.headers, header] });
}

function dropHeader(at: number): Change {
  return (draft) => ({
    ...draft,
    headers: draft.headers.filter((_one, index) => index !== at % draft.headers.length),
  });
}

function replaceBody(body: string): Change {
  return ({ form: _form, ...draft }) => ({ ...draft, body });
}
