/** The device authorization grant (RFC 8628). */
import type { ShippedLesson } from "./types";

export const devicesWithoutAKeyboard: ShippedLesson = {
  title: "Devices without a keyboard",
  line: "A television asks, a phone answers: two devices, two codes, and a question that is asked again and again.",
  audience: "Developers of devices and of tools for the command line.",
  minutes: 20,
  steps: [
    {
      title: "The device has no page to show",
      flow: "device-code",
      step: "deviceAuthorizationRequest",
      text: "Maya wants to see her photos on the television. Nobody should type a password with a remote control, and the television has no browser that she could trust.\n\nSo it asks `id.example` for a pair of codes (RFC 8628 §3.1). No redirect, no address of its own.",
      notes: "The same flow signs in command-line tools, on servers without a screen.",
      question: { predict: "channel", text: "How does this request go to the server?" },
    },
    {
      title: "Two codes for two readers",
      flow: "device-code",
      step: "deviceAuthorizationResponse",
      text: "`user_code` is short, for a person to read and type. `device_code` is long, for a program to send.\n\nWhoever knows the short one can approve. Only whoever has the long one can fetch the token (RFC 8628 §3.2).",
      notes: "Short means guessable: that is why attempts at the code page are limited (RFC 8628 §5.1).",
      ask: ["Why are these not the same code?"],
      question: {
        text: "Which of them does Maya’s phone ever see?",
        choices: [
          {
            text: "Both",
            if: { kind: "knows", party: "browser", name: "device_code", at: "end" },
            why: "If the phone saw the long one, whoever looks over her shoulder could fetch the token.",
          },
          {
            text: "The short one alone",
            if: {
              kind: "all",
              facts: [
                { kind: "carries", name: "user_code", at: "userCodeSubmission" },
                {
                  kind: "not",
                  fact: { kind: "knows", party: "browser", name: "device_code", at: "end" },
                },
              ],
            },
            why: "She types the one, and never meets the other.",
          },
        ],
      },
    },
    {
      title: "Is it done yet?",
      flow: "device-code",
      step: "pollRequest",
      text: "The television cannot be called back: it has no address. So it asks at the token endpoint, waits for `interval` seconds, and asks again (RFC 8628 §3.4).\n\nMaya has not even picked up her phone.",
      notes:
        "If it asks too soon it is told `slow_down` and must wait five seconds longer each time. If no answer comes, it must ask less often by itself: let this message get lost, and see (RFC 8628 §3.5).",
      question: {
        text: "What is it told?",
        choices: [
          {
            text: "`authorization_pending`: not yet",
            if: { kind: "broken", check: "device-decided" },
            why: "An error in form, an ordinary answer in fact: go on asking (RFC 8628 §3.5).",
          },
          {
            text: "A token, to be used later",
            if: { kind: "next", step: "tokenResponse" },
            why: "Nobody has allowed anything yet.",
          },
        ],
      },
    },
    {
      title: "Maya types the code",
      flow: "device-code",
      step: "enterCode",
      text: "On her phone Maya opens the address that the television shows, types the code, signs in and decides. Here she has a browser that she knows.\n\nThe two devices never speak to each other. She is the line between them.",
      notes: "Do it by hand in the browser panel.",
      ask: ["How does Maya know that the code belongs to her own television?"],
    },
    {
      title: "The code of somebody else",
      flow: "device-code",
      options: { phishing: "on" },
      step: "consent",
      text: "That is the weak place. This television is an attacker’s. They have sent Maya its code, with some story around it, and she has signed in on the real page.\n\nThe page names the app, shows the code once more, and asks whether it is the one on the device before her (RFC 8628 §5.4).",
      notes:
        "Remote phishing: go back to see how the code came to her. No signature helps. RFC 10027 §6.1 lists what does help: near devices, short lives, few rights, and to sign in before the code is shown.",
      ask: ["What should the page say so that Maya notices?"],
      question: {
        text: "Maya does not look closely, and allows. What comes of it?",
        choices: [
          {
            text: "The attacker sees her albums",
            if: { kind: "outcome", outcome: "stolen" },
            why: "The token goes to the device whose code she typed. Every message is right; only the person was misled.",
          },
          {
            text: "`id.example` notices, and refuses",
            if: { kind: "outcome", outcome: "refusedByServer" },
            why: "It knows who signed in on the phone, and not who stands before the television.",
          },
          {
            text: "Nothing: her phone has the token",
            if: { kind: "outcome", outcome: "completed" },
            why: "Her phone has no part in the token. It is the answer to whoever has the `device_code`.",
          },
        ],
      },
    },
    {
      title: "And the television asks once more",
      flow: "device-code",
      step: "pollRequest#2",
      text: "The same request as before, byte for byte but for the time. In between a person has decided, somewhere else.\n\nWhat is the answer now?",
      notes: "Compare with the first poll: put both messages side by side.",
      question: {
        text: "What is it told?",
        choices: [
          {
            text: "Not yet",
            if: { kind: "broken", check: "device-decided" },
            why: "That was the answer when it asked first.",
          },
          {
            text: "The access token",
            if: { kind: "next", step: "tokenResponse" },
            why: "The `device_code` is approved, and is good for one token response.",
          },
        ],
      },
    },
  ],
};
