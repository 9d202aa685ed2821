/** What is said of an app on the user's own machine alone (RFC 8252). */
import type { NativeAppOptions } from "@/lib/world/options/native-app";
import { options } from "../options";
import type { FlowContent } from "../types";
import { nativeAppSteps } from "./native-app-steps";

const inside = { browser: "embedded" } as const;

export const nativeAppContent: FlowContent<NativeAppOptions> = {
  card: {
    group: "user",
    title: "A native app",
    line: "A program on her own computer opens the browser, and waits at a port for the answer.",
    audience:
      "For whoever makes command-line tools, desktop apps or apps for phones: whatever is installed, and has a browser beside it.",
    presets: [
      {
        title: "Another app takes the code",
        reason:
          "It reads the answer, and is faster. The code is worth nothing without the verifier, which never left Prints.",
        options: { theft: "code" },
      },
      {
        title: "The same, without PKCE",
        reason: "Nothing else of the app is secret. The other app reads Maya’s albums.",
        options: { pkce: "off", policy: "lax", theft: "code" },
      },
      {
        title: "A secret in every copy",
        reason: "The other app has it too: its maker has downloaded Prints. It stops nobody.",
        options: { pkce: "off", policy: "lax", secret: "shipped", theft: "code" },
      },
      {
        title: "No PKCE, but a secret",
        reason: "id.example takes the app for a public client all the same, and refuses: `invalid_request`.",
        options: { pkce: "off", secret: "shipped" },
      },
      {
        title: "A window of the app",
        reason:
          "Maya signs in inside Prints. It reads her password, copies the cookie, and presses **Allow** itself.",
        options: { browser: "embedded", theft: "app" },
      },
    ],
  },
  options: {
    pkce: {
      ...options.pkce,
      values: {
        ...options.pkce.values,
        off: {
          label: "Off",
          what: "The code is tied to no secret of this attempt.",
          danger: "Whoever reads the code can redeem it: an installed app has no other secret.",
        },
      },
    },
    policy: {
      ...options.policy,
      values: {
        strict: {
          label: "Strict",
          what: "A native app must use PKCE, with a client secret or without one, and `S256` is the only method (RFC 8252 §8.1, §8.5).",
        },
        lax: {
          label: "Lax",
          what: "Nobody has to use PKCE, and `plain` is accepted.",
          danger: "An app without PKCE gets codes that any other app can redeem.",
        },
      },
    },
    secret: {
      label: "Client secret",
      what: "Whether a secret of the maker’s comes with the app.",
      values: {
        none: { label: "None", what: "The app has a `client_id`, and nothing to prove it with." },
        shipped: {
          label: "In every copy",
          what: "The same in each download. Prints sends it along with the code.",
          danger:
            "Whoever has the app has the secret. A server must not take it for a proof of who asks (RFC 8252 §8.5).",
        },
      },
    },
    browser: {
      label: "Sign-in page",
      what: "Where Maya signs in and decides.",
      values: {
        system: {
          label: "In her browser",
          what: "In the browser that she always uses, which is another program than Prints (RFC 8252 §6).",
        },
        embedded: {
          label: "Inside Prints",
          what: "In a window of Prints, an embedded user agent.",
          danger:
            "Prints can read the password, copy the session, and consent in Maya’s place. A native app must not do this (RFC 8252 §8.12).",
        },
      },
    },
    token: options.token,
    theft: {
      label: "Attack",
      what: "Who takes what is not theirs: another app of the laptop, or Prints itself.",
      values: {
        none: { label: "Nobody", what: "What the browser brings reaches Prints alone." },
        code: {
          label: "Another app",
          what: "It can read what the browser opens, and redeems the code before Prints does. It knows all that ships with Prints (RFC 7636 §1, RFC 8252 §8.1).",
        },
        app: {
          label: "Prints itself",
          what: "Prints takes all that it can reach: what stands in a window of its own, and nothing of another program (RFC 8252 §8.12).",
        },
      },
    },
  },
  acts: {
    ask: {
      title: "Maya starts Prints in a terminal",
      what: "Here Prints is a program on Maya’s laptop. She types a command, and Prints needs her albums, which are at Photos.",
      why: "A program of her own machine has no site to which a browser could come back. So it listens at a port of the machine itself (RFC 8252 §7.3). Others take an address of the system that opens the app (§7.1, §7.2).",
      specs: ["RFC 8252 §4.1", "RFC 8252 §7"],
    },
    signIn: {
      variants: [
        {
          when: inside,
          replaces: "what",
          text: "The page is the real one of id.example, in a window of Prints. Maya cannot be sure of it. She signs in there; a wrong password brings the page back.",
        },
      ],
    },
    attack: {
      title: "Another app reads the code",
      what: "The code stands in the address that is about to be opened. Another app of the same laptop can read it there, and is faster than Prints.",
      why: "Some systems let apps share a port or a private address, and an app can watch a browser. RFC 7636 begins with this picture (§1). What the code is worth to the other app is decided now.",
      specs: ["RFC 7636 §1", "RFC 8252 §8.1"],
    },
  },
  steps: nativeAppSteps,
  outcomes: {
    completed: {
      what: "Prints has shown the albums in the terminal, with a token that Maya allowed, that is limited to its scope, and that ends by itself.",
      why: "Maya signed in with her own browser, and Prints never saw her password. The verifier tied the code to this very program. An app on a phone does the same; only the address by which it is reached is another (RFC 8252 §7).",
      specs: ["RFC 8252 §4.1", "RFC 7636 §1"],
      variants: [
        {
          when: { pkce: "off" },
          replaces: "why",
          text: "Maya signed in with her own browser, and Prints never saw her password. Nothing tied the code to this program: whoever had read it could have redeemed it (RFC 8252 §8.1).",
        },
        {
          when: { theft: "code", pkce: "S256" },
          text: "The other app had the code, and all that ships with Prints. It lacked the verifier, so it has nothing, and its attempt did not use the code up.",
        },
        {
          when: { theft: "app", browser: "system" },
          text: "Prints would have taken more. But Maya’s browser is another program, and showed it nothing but the answer.",
        },
        {
          when: { ...inside, theft: ["none", "code"] },
          replaces: "why",
          text: "Prints kept to its place. Nothing made it: it could have read the password, kept the session, and consented for Maya, and nobody would have noticed (RFC 8252 §8.12).",
        },
      ],
    },
    stolen: {
      title: "Another app has Maya’s albums",
      what: "Another app of the laptop read one address, and was given what she allowed Prints alone.",
      why: "Nothing bound the code to the program that had asked for it. PKCE does, and RFC 8252 §8.1 demands it of every native app.",
      specs: ["RFC 7636 §1", "RFC 8252 §8.1"],
      variants: [
        {
          when: { pkce: "plain" },
          replaces: "what",
          text: "Another app of the laptop read two addresses, the request and the answer, and was given what she allowed Prints alone.",
        },
        {
          when: { pkce: "plain" },
          replaces: "why",
          text: "The code was bound to a verifier, but with `plain` that stood in the request. `S256` shows a hash alone, and nobody can compute the verifier from it (RFC 7636 §7.2).",
        },
        {
          when: { theft: "app" },
          replaces: "title",
          text: "Prints has far more than Maya’s albums",
        },
        {
          when: { theft: "app" },
          replaces: "what",
          text: "Prints has Maya’s password, the cookie of her session at id.example, and a token for all that it asked for. Maya decided nothing of this.",
        },
        {
          when: { theft: "app" },
          replaces: "why",
          text: "A window belongs to the app that opens it. The grant was to keep the password from the app, and the decision with the user; both hold only in a browser that the app does not control.",
        },
        {
          when: { theft: "app" },
          replaces: "specs",
          specs: ["RFC 8252 §8.12", "RFC 8252 §6"],
        },
        {
          when: { theft: "code", secret: "shipped" },
          text: "The secret of Prints was no obstacle: the other app had it from a copy of Prints (RFC 8252 §8.5).",
        },
      ],
    },
    refusedByClient: {
      why: "An app that listens at a port is judge as well: any page can send the browser there. It alone knows what it asked, and of whom.",
      specs: ["RFC 8252 §8.9", "RFC 9207 §2.4"],
    },
  },
};
