/** What is said of the device authorization grant alone. */
import type { DeviceCodeOptions } from "@/lib/world/options/device-code";
import { options } from "../options";
import type { FlowContent } from "../types";

const byPhishing = { phishing: "on" } as const;
const scanned = { verification: "complete" } as const;

export const deviceCodeContent: FlowContent<DeviceCodeOptions> = {
  card: {
    group: "user",
    title: "Device code",
    line: "A device without a keyboard asks, and its user decides on a phone.",
    audience:
      "For televisions, consoles, printers and command lines that cannot open a browser of their own.",
    presets: [
      {
        title: "A picture in place of typing",
        reason:
          "The television shows `verification_uri_complete` as a QR code. Maya still compares the code.",
        options: { verification: "complete" },
      },
      {
        title: "Somebody else’s television",
        reason:
          "An attacker sends Maya the code of a device of their own. No server is deceived, and they see her photos.",
        options: { phishing: "on" },
      },
      {
        title: "A television that asks too often",
        reason: "It asks every second, and is told to slow down: five seconds more, for good.",
        options: { polling: "eager" },
      },
      {
        title: "An opaque access token",
        reason: "The API cannot read the token, and asks id.example what it stands for.",
        options: { token: "opaque" },
      },
    ],
  },
  options: {
    verification: {
      label: "How the code travels",
      what: "What Maya carries from the television to her phone.",
      values: {
        typed: { label: "Typed", what: "She types the address and the code (RFC 8628 §3.3)." },
        complete: {
          label: "Scanned",
          what: "The address has the code in it, and the television shows it as a picture. The page still asks her to compare (RFC 8628 §3.3.1).",
        },
      },
    },
    phishing: {
      label: "Remote phishing",
      what: "Whose television it is that Maya is asked about.",
      values: {
        off: { label: "Off", what: "The television is Maya’s, and stands before her." },
        on: {
          label: "On",
          what: "An attacker begins on a device of their own, and sends Maya its code with a story around it (RFC 8628 §5.4).",
          danger:
            "Every page and every signature is genuine. Maya alone can notice, by what the page asks her to compare.",
        },
      },
    },
    polling: {
      label: "Polling",
      what: "How long the television waits before it asks again.",
      values: {
        patient: {
          label: "As told",
          what: "It waits `interval` seconds, and longer after `slow_down` or a timeout.",
        },
        eager: {
          label: "Every second",
          what: "It does not care about `interval`, and is told `slow_down`.",
          danger:
            "RFC 8628 §3.5 forbids it. A server may refuse such a client, and thousands of them would stop it.",
        },
      },
    },
    token: options.token,
    algorithm: options.algorithm,
  },
  names: { "Prints’": "the television’s", Prints: "the television" },
  acts: {
    chooseOnDevice: {
      variants: [
        { when: byPhishing, replaces: "title", text: "The attacker presses Connect on a television" },
        {
          when: byPhishing,
          replaces: "what",
          text: "The attacker has a television of their own, or a program that poses as one. It asks id.example for a code, as every television with this app does.",
        },
        {
          when: byPhishing,
          replaces: "why",
          text: "Anyone can begin here: the app can keep no secret, and no person is named yet (RFC 8628 §5.6).",
        },
      ],
    },
    poll: {
      variants: [
        {
          when: { polling: "eager" },
          replaces: "what",
          text: "The television does not know what Maya does on her phone. It waits for one second, whatever `interval` says, and asks whether she has decided. Once it is told to slow down, it waits five seconds longer.",
        },
      ],
    },
    openPhone: {
      variants: [
        {
          when: scanned,
          replaces: "what",
          text: "The television shows a picture and a code. Maya’s phone reads the picture, and finds in it an address with the code.",
        },
        {
          when: scanned,
          replaces: "why",
          text: "There she has a keyboard, an address bar, and perhaps a session at id.example already. The two devices need no connection: the phone sees the picture, and has the code from it (RFC 8628 §3.3.1).",
        },
        { when: byPhishing, replaces: "title", text: "Maya follows the link in the message" },
        {
          when: byPhishing,
          replaces: "what",
          text: "The message looks like one from Prints, and its link leads to id.example, where Maya has an account. She opens it.",
        },
        {
          when: byPhishing,
          replaces: "why",
          text: "Whoever wants her password needs a copy of the login page. Whoever wants her consent does not: the real page serves them (RFC 8628 §5.4).",
        },
        {
          when: byPhishing,
          replaces: "watch",
          text: "Maya has begun nothing. Whoever is asked to confirm a device that is not before them should stop here.",
        },
      ],
    },
    enterCode: {
      variants: [
        { when: byPhishing, replaces: "title", text: "Maya types the code from the message" },
        {
          when: byPhishing,
          replaces: "what",
          text: "The page asks for the code that a device shows. Maya types the one that stands in the message; a wrong one brings the page back.",
        },
        {
          when: byPhishing,
          replaces: "why",
          text: "The code says which device is let in. It does not say who stands before it (RFC 8628 §5.4).",
        },
        { when: scanned, replaces: "title", text: "Maya compares the code" },
        {
          when: scanned,
          replaces: "what",
          text: "The code stands in the form already: it came with the address. Maya compares it with the one on the television, and goes on. She can also type another one.",
        },
        { when: { ...scanned, ...byPhishing }, replaces: "title", text: "Maya has no code to compare with" },
        {
          when: { ...scanned, ...byPhishing },
          replaces: "what",
          text: "The code stands in the form already: it came with the address. Maya should compare it with the one on her television, and hers shows none. If she goes on, the page will ask once more.",
        },
      ],
    },
    consent: {
      variants: [
        {
          when: byPhishing,
          replaces: "watch",
          text: "Is the device before her, and does it show this code? Here the answer is no, and she can still deny.",
        },
      ],
    },
  },
  steps: {
    deviceAuthorizationResponse: {
      variants: [
        {
          when: scanned,
          replaces: "what",
          text: "The `device_code` is long and secret: the television will ask with it. The `user_code` is short, and stands in `verification_uri_complete` as well: the address that Maya’s phone will read from a picture. Both codes end after `expires_in` seconds.",
        },
        {
          when: scanned,
          replaces: "highlights",
          highlights: ["device_code", "user_code", "verification_uri_complete", "interval"],
        },
        {
          when: { ...scanned, ...byPhishing },
          replaces: "what",
          text: "The `device_code` is long and secret: the television will ask with it. The `user_code` is short, and stands in `verification_uri_complete` as well: the address that the attacker can send to Maya. Both codes end after `expires_in` seconds.",
        },
      ],
    },
    pollRequest: {
      variants: [
        {
          when: { polling: "eager" },
          replaces: "what",
          text: "The television sends its `device_code` to the token endpoint. It does so again and again until there is an answer, and does not care about `interval`: it waits for one second, until it is told to slow down.",
        },
      ],
    },
    verificationRequest: {
      variants: [
        {
          when: scanned,
          replaces: "what",
          text: "The browser of the phone opens the address that stood in the picture, with the code in it. It is an ordinary request to id.example.",
        },
        {
          when: byPhishing,
          replaces: "what",
          text: "The browser of the phone opens the address that stood in the message. It is an ordinary request to id.example.",
        },
        {
          when: byPhishing,
          replaces: "why",
          text: "The address bar says id.example, and rightly so: this is no copy of its page. What a careful person looks at first tells her nothing here.",
        },
      ],
    },
    verificationPage: {
      variants: [
        {
          when: scanned,
          replaces: "what",
          text: "id.example shows a form with the code in it, so that Maya can compare, and shows it again after a wrong one.",
        },
        {
          when: scanned,
          replaces: "why",
          text: "The code is all that joins this browser to that television. Whoever sends Maya such an address sends the code along, so the page does not act on it before she has looked (RFC 8628 §5.4).",
        },
      ],
    },
    loginPage: {
      title: "id.example asks Maya to sign in",
      what: "id.example has the code, and now asks who is there, on its own login page, and shows it again after a wrong password. The address bar of the phone says id.example. The television has no part in this page.",
    },
    consentPage: {
      title: "id.example asks Maya about the television",
      what: "Maya is signed in. id.example shows which app asks, for which rights, and the code once more. She can untick rights, allow, or deny.",
      why: "It was not her browser that began this. So the page has to ask whether the device before her shows this very code.",
      watch:
        "Here a phishing attempt is stopped or not: an attacker can begin on a device of their own and send Maya its code (RFC 8628 §5.4). The client’s name alone does not tell her. So a server must do more than show this page, and where it can it should see to it that both devices are near each other (RFC 10027 §2).",
      specs: ["RFC 8628 §3.3", "RFC 8628 §5.4", "RFC 10027 §2"],
    },
    consentSubmission: {
      watch:
        "A code is answered once. The server must take no scope that was not asked for, and no form that it did not make for this session (RFC 6749 §10.12).",
      specs: ["RFC 8628 §3.3", "RFC 6749 §3.3"],
    },
    tokenResponse: {
      title: "id.example gives the television its token",
      what: "Maya has allowed it, so the same question now has another answer: an **access token**. The `device_code` is used up.",
      why: "The token came to the television directly. Nothing of it ever was on the phone or in an address.",
      specs: ["RFC 8628 §3.5", "RFC 6749 §5.1"],
      highlights: ["access_token", "token_type", "expires_in", "scope"],
      variants: [
        {
          when: byPhishing,
          text: "The television is the attacker’s, and id.example has no way to know: it answers whoever has the `device_code`.",
        },
      ],
    },
    apiRequest: {
      title: "The television calls the API",
      what: "The television asks Photos for Maya’s albums and shows the access token in the `Authorization` header.",
    },
    authorizationErrorPage: {
      title: "id.example stops on the phone",
      what: "id.example shows an error page on the phone. The television learns nothing of it, and goes on asking.",
      why: "The form is not one that id.example made for this session, or it was changed or sent twice. Or its device no longer waits, or too many wrong codes came before.",
      specs: ["RFC 8628 §3.3"],
    },
  },
  outcomes: {
    completed: {
      title: "The albums are on the television",
      what: "Maya signed in on her phone, and the television has a token of its own. It never saw her password, and it has no browser.",
      why: "Use this grant only where a device has no browser or no keyboard, and not for what is sensitive or worth much (RFC 10027 §6.2.1). Where it has both, the authorization code with PKCE is safer: then nobody can be talked into typing a stranger’s code.",
      specs: ["RFC 8628 §1", "RFC 8628 §5.4", "RFC 10027 §6.2.1"],
    },
    stolen: {
      title: "The attacker sees Maya’s albums",
      what: "Maya signed in and allowed it, on the real pages, and the token went to the device whose code it was. That device is the attacker’s. No server was deceived; Maya was.",
      why: "So a server should not leave it to her look alone. It can see to it that both devices are near each other, let codes and tokens end soon, and grant few rights (RFC 8628 §5.4, RFC 10027 §6.1).",
      specs: ["RFC 8628 §5.4", "RFC 10027 §6.1"],
    },
    denied: {
      title: "The answer was no",
      what: "The television asked once more and was told `access_denied`, so it takes it that Maya said no. It stops, and shows that it is not connected.",
      specs: ["RFC 8628 §3.5"],
      variants: [
        {
          when: byPhishing,
          replaces: "why",
          text: "Whoever did not begin this can only say no. The page asks about the device so that she notices (RFC 8628 §5.4).",
        },
      ],
    },
    refusedByServer: {
      title: "id.example refused",
      what: "The television got no token. The checks show which rule was broken; `expired_token` says that its code had ended.",
      specs: ["RFC 8628 §3.5", "RFC 6749 §5.2"],
    },
  },
};
