/** What the workbench is: said by the server. */

export const aboutWorkbench = {
  title: "Token workbench",
  line: "Paste a token. See what it says, whether it holds, and what would make it fail.",
  noScript:
    "It works in your browser alone, and so it needs script. Without it, this is one token to look at.",
  description:
    "Take a JWT or JWE apart in the browser: what each part says, whether its signature holds and why not, what to mind by RFC 8725. Edit, sign, encrypt, compare. Nothing leaves the machine.",
} as const;
