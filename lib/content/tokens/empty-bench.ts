/** What stands in the place of a token. */

export const emptyBench = {
  title: "Nothing on the bench yet",
  text: "Put a token into the box, or anything that has one in it: line breaks and spaces do not matter.",
  nothing: "No token in it",
  accepted: "What you can paste",
  shapes: [
    "A JWT or a JWE, even cut off or broken",
    "An `Authorization` or `DPoP` header, a curl command",
    "A whole token response, or any other JSON",
    "An address with a token after `?` or `#`",
  ],
  examples: "Tokens to begin with",
} as const;
