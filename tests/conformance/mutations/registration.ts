/** Rules of registration, of answers without a page, and of sign-out. */
import type { Mutation } from "./mutation";

const folder = "lib/oauth/authorization-server";
const rules = `${folder}/registration-rules.ts`;
const document = `${folder}/client-document.ts`;
const silent = `${folder}/silent.ts`;

export const registrationMutations: readonly Mutation[] = [
  {
    rule: "an address that is registered is its app's alone (RFC 8252 §7)",
    file: rules,
    from: "find((uri) => !isRegistrable(uri))",
    to: "find(() => false)",
    caughtBy: "rogue-registration",
  },
  {
    rule: "on another host than one's own, with TLS (RFC 8252 §8.3)",
    file: `${folder}/redirect-uri.ts`,
    from: 'if (parsed.protocol === "http:") return isLoopback(uri);',
    to: 'if (parsed.protocol === "http:") return true;',
    caughtBy: "rogue-registration",
  },
  {
    rule: "a scheme of an app is named after a domain (RFC 8252 §7.1)",
    file: `${folder}/redirect-uri.ts`,
    from: "return /^[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+:$/.test(parsed.protocol);",
    to: "return true;",
    caughtBy: "rogue-registration",
  },
  {
    rule: "without a secret nobody acts for themselves (RFC 6749 §4.4)",
    file: rules,
    from: '"registration-confidential", confidential,',
    to: '"registration-confidential", true,',
    caughtBy: "rogue-registration",
  },
  {
    rule: "nobody registers for grants that are off (RFC 7591 §2)",
    file: rules,
    from: '"registration-grants-known", known,',
    to: '"registration-grants-known", true,',
    caughtBy: "rogue-registration",
  },
  {
    rule: "response types begin grants that are registered (RFC 7591 §2.1)",
    file: rules,
    from: '"registration-grants-agree", agree,',
    to: '"registration-grants-agree", true,',
    caughtBy: "rogue-registration",
  },
  {
    rule: "keys are public ones (RFC 7591 §2)",
    file: `${folder}/registration-keys.ts`,
    from: "Object.keys(publicKey(key)).length === Object.keys(key).length;",
    to: "true;",
    caughtBy: "rogue-registration",
  },
  {
    rule: "there is an end to it (RFC 7591 §5)",
    file: `${folder}/registration.ts`,
    from: "registered < mostClients,",
    to: "true,",
    caughtBy: "rogue-registration",
  },
  {
    rule: "what was not allowed is asked for on a page (OIDC Core §3.1.2.1)",
    file: silent,
    from: "isWithin(readScope(scope) ?? [], allowed) &&",
    to: "true ||",
    caughtBy: "silent-abuse",
  },
  {
    rule: "nobody is whom the client means by chance (OIDC Core §3.1.2.6)",
    file: silent,
    from: "isHintedAt(interaction, user),",
    to: "true,",
    caughtBy: "silent-abuse",
  },
  {
    rule: "nor by signing in as another one than it names (OIDC Core §3.1.2.2)",
    file: `${folder}/login.ts`,
    from: '"named-user", sub === namedUser,',
    to: '"named-user", true,',
    caughtBy: "silent-abuse",
  },
  {
    rule: "the user sees a native app ask (RFC 8252 §8.6)",
    file: silent,
    from: '"silent-client",\n    assured,',
    to: '"silent-client",\n    true,',
    caughtBy: "silent-abuse",
  },
  {
    rule: "a sign-in is as new as the client wants it (OIDC Core §3.1.2.1)",
    file: `${folder}/interaction.ts`,
    from: "now - authenticatedAt > maxAge",
    to: "false",
    caughtBy: "silent-abuse",
  },
  {
    rule: "a sign-out leads to an address that the client registered (OIDC Logout §3)",
    file: `${folder}/logout-request.ts`,
    from: "client !== undefined && registered.includes(redirectUri),",
    to: "true,",
    caughtBy: "forced-logout",
  },
  {
    rule: "a sign-out with a parameter twice leads nowhere (OIDC Logout §4)",
    file: `${folder}/logout-request.ts`,
    from: "const duplicate = findDuplicate(asked);",
    to: "const duplicate = asked.find(() => false)?.[0];",
    caughtBy: "parameter-pollution",
  },
  {
    rule: "the user is asked before a sign-out (OIDC Logout §2)",
    file: `${folder}/end-session.ts`,
    from: "if (open === undefined || signedIn === undefined) return leave(context, request, asked);",
    to: "if (open !== undefined) await endSession(context, open.id);\n    return leave(context, request, asked);",
    caughtBy: "forced-logout",
  },
  {
    rule: "an address that names a client is compared as it stands (draft CIMD §3)",
    file: document,
    from: 'return path !== "" && !hasDots && ',
    to: 'return path !== "" && ',
    caughtBy: "rogue-document",
  },
  {
    rule: "and is of a host with a name (draft CIMD §8.6)",
    file: document,
    from: "const named = /[a-z]/.test(host) && ",
    to: "const named = ",
    caughtBy: "rogue-document",
  },
  {
    rule: "a document is of the address at which it stands (draft CIMD §4)",
    file: document,
    from: "client_id === url, {",
    to: "true, {",
    caughtBy: "rogue-document",
  },
  {
    rule: "and holds no secret (draft CIMD §4.1)",
    file: document,
    from: "names.length === 0 && !shared, {",
    to: "true, {",
    caughtBy: "rogue-document",
  },
  {
    rule: "and has an end (draft CIMD §8.7)",
    file: document,
    from: "length <= mostBytes, {",
    to: "true, {",
    caughtBy: "rogue-document",
  },
  {
    rule: "nobody vouches for a client that describes itself (RFC 9700 §4.11.2)",
    file: "lib/oauth/client-metadata.ts",
    from: "return registeredItself(client) || describesItself(client);",
    to: "return registeredItself(client);",
    caughtBy: "rogue-document",
  },
];
