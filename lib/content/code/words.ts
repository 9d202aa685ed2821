/** What is said of a message as code. */

export const codeWords = {
  nothing: "No message has been sent yet.",
  curl: "The very message. Curl adds its own name (User-Agent), and Accept where there is none. The hosts are those of the simulation: put your own in their place.",
  curlOfResponse: "A response has no command of its own. This is the request that it answers.",
  library: "TypeScript, with the values of this run in the places where your app has its own.",
  noLibrary:
    "No client library takes part in this message. It is between the browser and the pages of a server.",
  noFunction: "Neither library has a function that sends a message like this one.",
  notForApis:
    "openid-client is made for clients. An API judges a token with oauth4webapi, or with a JOSE library.",
} as const;
