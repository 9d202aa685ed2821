/** What the first page says beside the things of the run that it shows: interface.ts has the rest of its words. */

export const exhibits = {
  messages: {
    title: "The messages",
    text: "The request that you read is the object that its receiver handles, header for header.",
  },
  checks: {
    title: "The rules",
    text: "Each party judges what it receives by the rules of the specifications. All that it checks is shown, with its section, whether it held or not.",
  },
  tokens: {
    title: "The tokens",
    text: "Each is a JWT as any library would make it: its parts decode, and its signature is verified with the key that the server publishes.",
  },
} as const;
