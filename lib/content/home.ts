/** What the first page says beside the things of the run that it shows: interface.ts has the rest of its words. */
import type { FlowGroup } from "./types";

export const exhibits = {
  messages: {
    title: "The messages",
    text: "The request that you read is the object that its receiver handles, header for header.",
  },
  checks: {
    title: "The rules",
    text: "Each party judges what it receives by the rules of the specifications. Every rule is shown, with its section and whether it held.",
  },
  tokens: {
    title: "The tokens",
    text: "Each is a JWT as any library would make it: its parts decode, and its signature is verified with the key that the server publishes.",
  },
} as const;

/** What the flows are for, in the order in which they are offered. */
export const flowGroups: Readonly<Record<FlowGroup, { readonly title: string; readonly line: string }>> = {
  user: {
    title: "A person allows an app",
    line: "Someone is there to sign in and to decide.",
  },
  machine: {
    title: "Programs among themselves",
    line: "Nobody is there to be asked, or somebody was asked before.",
  },
  token: {
    title: "The life of a token",
    line: "What comes after the first one: expiry, renewal, theft, revocation.",
  },
  legacy: {
    title: "Legacy",
    line: "To know, not to use: RFC 9700 warns against both, and OAuth 2.1 has neither.",
  },
  own: {
    title: "Without OAuth",
    line: "An app signs in its own users. Nobody allows another app anything, and it takes no OAuth.",
  },
};
