/**
 * The house as data: which files may import what. A row is for the files that its pattern matches; where several match, the
 * last of them holds. A row may always import its own files. All that it does not name is forbidden.
 */
export interface Layer {
  /** `*` is any one name, `**` any path; without the extension. */
  readonly files: string;
  readonly imports?: readonly string[];
  /** May be imported by `import type` alone. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  readonly packageTypes?: readonly string[];
}

const react = ["react", "react-dom", "next"];
const shared = ["lib/oauth/*", "lib/http/**"];
const shown = [
  "components/ui/**",
  "components/party/**",
  "lib/transcript/**",
  "lib/http/**",
  "lib/content/**",
];
const machine = ["lib/world/**", "lib/oauth/client/**", "lib/transcript/**", "lib/http/**"];

export const layers: readonly Layer[] = [
  { files: "lib/http/**" },
  { files: "lib/oauth/*", imports: shared },
  { files: "lib/oauth/jwt", imports: shared, packages: ["jose"] },
  { files: "lib/oauth/jws", imports: shared, packages: ["jose"] },
  { files: "lib/oauth/jwe", imports: shared, packages: ["jose"] },
  { files: "lib/oauth/key-material", imports: shared, packages: ["jose"] },
  { files: "lib/oauth/authorization-server/**", imports: shared },
  { files: "lib/oauth/client/**", imports: shared },
  { files: "lib/oauth/resource-server/**", imports: shared },
  { files: "lib/transcript/**", imports: ["lib/http/**"], types: ["lib/oauth/**"] },
  { files: "lib/world/**", imports: ["lib/oauth/**", "lib/http/**", "lib/transcript/**"] },
  {
    files: "lib/world/television/screens",
    imports: ["lib/oauth/**", "lib/http/**", "lib/transcript/**", "lib/world/**"],
    packages: ["uqr"],
  },
  {
    files: "lib/rooms/**",
    imports: ["lib/oauth/**", "lib/http/**", "lib/transcript/**"],
    packages: ["valibot"],
  },
  { files: "lib/keep/**", imports: shared },
  { files: "lib/tokens/**", imports: ["lib/oauth/*", "lib/http/**", "lib/transcript/tokens"] },
  { files: "lib/content/**", types: ["lib/**", "machines/**"] },
  { files: "machines/**", imports: machine, types: ["lib/oauth/**"], packages: ["xstate", "valibot"] },
  {
    files: "machines/lessons/**",
    imports: ["machines/**", ...machine, "lib/tokens/json-source"],
    types: ["lib/oauth/**"],
    packages: ["valibot"],
  },
  {
    files: "machines/simulate",
    imports: ["machines/**", ...machine, "lib/content/**"],
    types: ["lib/oauth/**"],
    packages: ["xstate", "valibot", "node:*"],
  },
  { files: "components/ui/**", packages: react },
  { files: "components/party/**", imports: ["components/ui/**", "lib/transcript/**"], packages: react },
  {
    files: "components/message/**",
    imports: [...shown, "lib/tokens/link"],
    types: ["lib/oauth/**"],
    packages: react,
  },
  { files: "components/diagram/**", imports: shown, types: ["lib/oauth/**"], packages: react },
  {
    files: "components/home/**",
    imports: [...shown, "components/diagram/**", "components/message/**"],
    types: ["lib/oauth/**"],
    packages: react,
  },
  { files: "components/palette/**", imports: shown, types: ["lib/oauth/**"], packages: react },
  {
    files: "components/handout/**",
    imports: [...shown, "components/message/**"],
    types: ["lib/oauth/**"],
    packages: react,
  },
  { files: "components/browser/**", imports: shown, types: ["lib/oauth/**"], packages: react },
  {
    files: "components/flow/**",
    imports: [
      ...shown,
      "components/browser/**",
      "components/diagram/**",
      "components/handout/**",
      "components/message/**",
      "components/palette/provide",
      "machines/**",
      "lib/world/options",
      "lib/world/options/**",
    ],
    types: ["lib/oauth/**", "lib/world/**"],
    packages: react,
    packageTypes: ["xstate"],
  },
  {
    files: "components/compare/**",
    imports: [
      ...shown,
      "components/diagram/**",
      "components/flow/**",
      "components/message/**",
      "machines/**",
      "lib/world/options",
      "lib/world/options/**",
    ],
    types: ["lib/oauth/**"],
    packages: react,
  },
  {
    files: "components/live/**",
    imports: [...shown, "components/diagram/**", "components/message/**", "components/home/hero"],
    types: ["lib/oauth/**"],
    packages: react,
  },
  {
    files: "components/tokens/**",
    imports: ["components/ui/**", "components/message/**", "lib/tokens/**", "lib/oauth/*", "lib/content/**"],
    packages: react,
  },
  {
    files: "components/learn/**",
    imports: [
      ...shown,
      "components/message/**",
      "components/home/captions",
      "components/home/live-stage",
      "components/tokens/parts",
      "lib/tokens/**",
    ],
    types: ["lib/oauth/**", "lib/world/**"],
    packages: react,
  },
  { files: "app/**", imports: ["components/**", "lib/content/**"], packages: react },
  {
    files: "app/learn/where-to-keep/**",
    imports: ["components/**", "lib/content/**", "lib/keep/**", "lib/oauth/*", "lib/rooms/platform"],
    packages: react,
  },
  { files: "app/live/**", imports: ["components/**", "lib/content/**", "lib/rooms/**"], packages: react },
  {
    files: "server/**",
    imports: ["lib/rooms/**", "lib/http/**", "lib/world/options", "lib/content/lessons"],
    packages: ["next", "node:**"],
  },
];

/**
 * Here time, randomness and the network come in from outside, or a run could not be repeated. A live room runs in the time of the
 * world and its codes must be past guessing: one file of it has both from the machine, and all others ask that one.
 */
export const repeatable = {
  files: ["machines/**", "lib/oauth/**", "lib/tokens/**", "lib/world/**", "lib/rooms/**"],
  except: ["lib/rooms/platform"],
  forbidden: [
    "fetch",
    "globalThis.fetch",
    "Date.now",
    "new Date()",
    "performance.now",
    "Math.random",
    "crypto.getRandomValues",
    "crypto.randomUUID",
  ],
};

/** Lines that a file may have: the last row that matches holds. */
export const longest: readonly { readonly files: string; readonly lines: number }[] = [
  { files: "**", lines: 200 },
  { files: "lib/content/**", lines: 400 },
];

/** Files that are longer, and why each is better so. */
export const longerFor: Readonly<Record<string, string>> = {};
