/** What is said of the password grant alone: why it was given up, and what replaces it. */
import type { PasswordOptions } from "@/lib/world/options/password";
import { options } from "../options";
import type { FlowContent } from "../types";

export const passwordContent: FlowContent<PasswordOptions> = {
  card: {
    group: "legacy",
    title: "Password",
    line: "An app asks for the user’s password, and sends it to the server itself.",
    audience: "For nobody. It is here so that you see what the client holds, and know it when you meet it.",
    instead: {
      id: "authorization-code",
      title: "The same app with a code",
      reason:
        "A web server with the code flow: Maya types her password at id.example, and Prints never sees it.",
      options: { client: "confidential" },
    },
    presets: [
      {
        title: "A server that has given it up",
        reason:
          "The same request is refused: `unsupported_grant_type`. Prints has Maya’s password all the same.",
        options: { server: "current" },
      },
      {
        title: "An opaque access token",
        reason: "The API cannot read the token, and asks id.example what it stands for.",
        options: { token: "opaque" },
      },
    ],
  },
  options: {
    server: {
      label: "The grant at the server",
      what: "Whether id.example still takes passwords from clients.",
      values: {
        legacy: {
          label: "Turned on",
          what: "As servers were before RFC 9700 §2.4, which says that the grant must not be used.",
        },
        current: {
          label: "Turned off",
          what: "As RFC 9700 §2.4 and OAuth 2.1 have it. The request is refused, whatever the password.",
        },
      },
    },
    token: options.token,
    algorithm: options.algorithm,
  },
  acts: {
    signIn: {
      title: "Maya types her password at Prints",
      what: "This page is from prints.example, as the address bar shows. It asks for the password that Maya has at id.example, and she types it.",
      why: "The grant was made for apps that a user trusts as much as the server itself, to get away from sending passwords with every call (RFC 6749 §4.3). Few apps deserve that, and no user can tell which.",
      watch:
        "Users who learn to type this password into other pages will also type it into a false one. The grant is not made for a second factor, and a passkey may be impossible with it (RFC 9700 §2.4).",
      specs: ["RFC 6749 §4.3", "RFC 9700 §2.4"],
    },
  },
  steps: {
    tokenRequest: {
      title: "Prints sends the password on",
      what: "Prints calls the token endpoint with `grant_type=password`, and the name and the password that were typed. It authenticates itself as well.",
      why: "id.example sees a password and a client, and never Maya. It cannot tell whether she is there, or what she agreed to: nobody asked her which rights Prints may have.",
      watch:
        "Prints could keep the password and use it for anything, at any time. RFC 6749 §4.3.1 says that a client must discard it once it has a token; nothing can check that.",
      specs: ["RFC 6749 §4.3.2", "RFC 9700 §2.4"],
      highlights: ["grant_type", "username", "password", "scope"],
      variants: [],
    },
    tokenResponse: {
      title: "id.example issues an access token",
      what: "The password was right, so id.example issues a token for all that Prints asked for. There was no consent page: Maya could untick nothing.",
      why: "From here on all is as in other grants. The harm is done: the password has been in the hands of the client.",
      specs: ["RFC 6749 §4.3.3", "RFC 6749 §5.1"],
      highlights: ["access_token", "token_type", "expires_in", "scope"],
    },
    resultPage: {
      what: "Prints answers the request that brought the password. Maya sees her albums on the site of Prints. No token is in the page.",
      watch:
        "Nothing that Maya can see shows whether Prints has forgotten her password, as it must (RFC 6749 §4.3.1).",
      specs: ["RFC 6749 §4.3.1"],
    },
    clientErrorPage: {
      why: "Prints has no albums to show. Where id.example refused, the `error` says whether another password would help.",
      watch:
        "That Prints stops does not mean that it has forgotten the password. What it shows of an error comes from outside, so it must be escaped.",
      specs: ["RFC 6749 §5.2", "RFC 6749 §4.3.1"],
    },
    apiResponse: {
      why: "What the token stands for is all that Photos has to know. How Prints came by it, Photos does not see.",
    },
    tokenRefusal: {
      title: "id.example refuses",
      what: "With `invalid_grant` the password was wrong. With `unsupported_grant_type` this server does not take passwords from clients at all.",
      why: "RFC 9700 §2.4: the grant must not be used. It trains users to give their password away, and has little room for other ways to sign in.",
      specs: ["RFC 6749 §5.2", "RFC 9700 §2.4"],
      highlights: ["error", "error_description"],
      variants: [],
    },
  },
  outcomes: {
    completed: {
      title: "Prints has the albums, and had the password",
      what: "It works, and that is all that can be said for it. Prints held Maya’s password; see who knows what.",
      why: "The authorization code grant gives Prints the same token without it. For a device without a browser there is the device grant, for a program without a user client credentials.",
      specs: ["RFC 9700 §2.4"],
    },
    refusedByServer: {
      title: "id.example refused",
      what: "Prints got no token. But it has what was typed into its page, and no answer of id.example takes that back.",
      why: "Use the authorization code grant with PKCE: there she types it at id.example alone.",
      specs: ["RFC 9700 §2.4", "RFC 6749 §5.2"],
    },
  },
};
