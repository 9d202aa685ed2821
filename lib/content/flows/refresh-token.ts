/** What is said of the refresh token grant alone (RFC 6749 §6, RFC 9700 §4.14). */
import type { RefreshTokenOptions } from "@/lib/world/options/refresh-token";
import { changedRun } from "../explain-step";
import { options } from "../options";
import type { Condition, FlowContent, Variant } from "../types";
import { alreadyUsed, familyEnded, refreshTokenSteps, stolenFromServer } from "./refresh-token-steps";

function revokedFamily(when: Condition): readonly Variant[] {
  return [
    { when, replaces: "title", text: "The token came twice, and its family ended" },
    { when: { ...when, ...changedRun }, replaces: "title", text: "Prints gets no new token" },
    {
      when,
      replaces: "what",
      text: "When one refresh token comes twice, id.example ends the family: the thief and Prints are both locked out. Prints can ask Maya again; the thief cannot.",
    },
    {
      when,
      replaces: "why",
      text: "The server cannot know which of the two is honest. So the attack is stopped at the cost of one more sign-in (RFC 9700 §4.14.2).",
    },
  ];
}

export const refreshTokenContent: FlowContent<RefreshTokenOptions> = {
  card: {
    group: "token",
    title: "Refresh token",
    line: "An app stays connected while its user is away, with access tokens that live for minutes.",
    audience:
      "For apps that go on working after the user has left: in the background, or for longer than one access token lasts. Not for a client that acts in its own name; it can simply ask again.",
    presets: [
      {
        title: "A thief uses an old token",
        reason:
          "Prints has renewed its token. The copy comes second: id.example notices, and ends the family.",
        options: { client: "public", theft: "after" },
      },
      {
        title: "The thief is faster",
        reason: "The thief gets tokens, until Prints comes with the same one. Then both are locked out.",
        options: { client: "public", theft: "before" },
      },
      {
        title: "Rotation off",
        reason: "The same theft, and nobody ever notices: the copy works beside the original.",
        options: { client: "public", theft: "before", rotation: "off" },
      },
      {
        title: "A client with a secret",
        reason: "A copy of the token is not enough, for id.example wants to know who sends it.",
        options: { theft: "before" },
      },
      {
        title: "Ask for less",
        reason: "One access token for `photos.read` alone. The grant keeps all that Maya allowed.",
        options: { scope: "less" },
      },
      {
        title: "Theft with opaque tokens",
        reason: "When the family ends, the access token of Prints ends with it at once: the API asks.",
        options: { client: "public", theft: "after", token: "opaque" },
      },
    ],
  },

  options: {
    client: {
      ...options.client,
      values: {
        confidential: {
          label: "Confidential",
          what: "A web server. It authenticates whenever it refreshes, so the token alone is of no use to a thief.",
        },
        public: {
          label: "Public",
          what: "A script or an app without credentials. Its refresh tokens must be rotated, or bound to a key (RFC 9700 §2.2.2).",
        },
      },
    },
    rotation: {
      label: "Rotation",
      what: "Whether each use of a refresh token gives the next one and ends the old one (RFC 9700 §4.14.2).",
      values: {
        on: { label: "On", what: "A second use of the same token is seen, and ends the whole family." },
        off: {
          label: "Off",
          what: "One token for as long as the grant lasts. For clients that authenticate RFC 6749 allows it, and FAPI 2.0 even asks for it.",
          danger:
            "Whoever has a copy of a public client’s token renews it beside the client, and nobody notices. RFC 9700 §2.2.2 forbids it there, unless the token is bound to a key.",
        },
      },
    },
    theft: {
      label: "Theft",
      what: "Whether somebody has a copy of the tokens of Prints, and who uses the refresh token first.",
      values: {
        none: { label: "None", what: "Prints is the only one who has them." },
        after: { label: "After Prints", what: "The thief comes with a token that Prints has used already." },
        before: {
          label: "Before Prints",
          what: "The thief is there as soon as the access token has expired.",
        },
      },
    },
    scope: {
      label: "Scope of the refresh",
      what: "What Prints asks for when it refreshes. Maya has allowed `photos.read` and `photos.write`.",
      values: {
        all: { label: "All", what: "No `scope` at all, which means everything that was granted." },
        less: {
          label: "Less",
          what: "`photos.read` alone, for this one access token. The refresh token keeps all (RFC 6749 §6).",
        },
        more: {
          label: "More",
          what: "`email` as well, which Maya was never asked for. A refresh cannot add anything.",
        },
      },
    },
    token: options.token,
  },

  acts: {
    letTimePass: {
      title: "Ten minutes pass",
      what: "The access token was good for as many seconds as `expires_in` said. They are over. Prints does not keep count, and fetches the albums again.",
      why: "Prints could also look at its clock and renew the token in time. It has to be ready for a refusal anyway, for a token can be revoked before it expires.",
    },
    sync: {
      variants: [
        {
          when: { ...familyEnded, token: "jwt" },
          text: "The second time, see what Photos makes of a token whose grant has ended: it reads the JWT by itself, and takes it until it expires.",
        },
      ],
    },
    attack: {
      title: "A thief has a copy of the tokens",
      what: "A backup of Prints has leaked, with the access token and the refresh token in it. The access token has expired, so the thief tries the other one.",
      why: "Refresh tokens live for weeks. So they are worth stealing, and a server has to be ready for it (RFC 9700 §4.14).",
      variants: [
        {
          when: { theft: "after" },
          replaces: "title",
          text: "A thief has a copy of the old tokens",
        },
      ],
    },
    attackAgain: {
      title: "The thief wants to go on",
      what: "The thief goes on with the newest refresh token that they have. If they were given one of their own, nobody else has used it.",
      why: "If the server ended only the token that came twice, the thief would keep the newer one. So it ends the whole family (RFC 9700 §4.14.2).",
      variants: [
        {
          when: { rotation: "off" },
          replaces: "why",
          text: "Nothing was noticed, so nothing has ended. The thief goes on for as long as the grant lasts.",
        },
        {
          when: { rotation: "off" },
          replaces: "what",
          text: "The thief still has the same refresh token, and so has Prints.",
        },
      ],
    },
  },

  steps: refreshTokenSteps,

  outcomes: {
    completed: {
      title: "Prints went on without Maya",
      what: "The access token expired, Prints renewed it, and got the albums again. Maya was not asked, for she had allowed it before.",
      why: "The token that travels to the API lives for minutes; the one that lives for weeks goes to id.example alone. To end it all, Maya or Prints can have it revoked (RFC 7009).",
      specs: ["RFC 6749 §1.5", "RFC 6749 §6"],
      variants: [
        {
          when: stolenFromServer,
          replaces: "title",
          text: "The copy was of no use",
        },
        {
          when: stolenFromServer,
          replaces: "what",
          text: "The thief had the refresh token and not the secret of Prints, and got nothing. Prints went on as if nothing had happened.",
        },
        {
          when: stolenFromServer,
          replaces: "why",
          text: "Nobody was told of this theft, and the secret may leak as well: a server should watch for refusals like this one.",
        },
      ],
    },
    refusedByServer: {
      title: "Prints gets no new token",
      what: "id.example issued no token. After `invalid_grant` the refresh token is worth nothing any more, and Prints will send Maya to id.example the next time she comes.",
      why: "A refresh token is a standing permission. The server ends it when it expires, when it is revoked, and when it looks stolen.",
      specs: ["RFC 6749 §5.2", "RFC 9700 §4.14.2"],
      variants: [
        {
          when: { scope: "more" },
          replaces: "title",
          text: "Prints asked for more than was granted",
        },
        { when: { scope: "more", ...changedRun }, replaces: "title", text: "Prints gets no new token" },
        {
          when: { scope: "more" },
          replaces: "what",
          text: "Prints asked for a scope that Maya never allowed, and got nothing. That alone does not end a refresh token, which stays good for what she did allow.",
        },
        {
          when: { scope: "more" },
          replaces: "why",
          text: "Consent that grows by itself would be none. To get more, Prints has to ask Maya, in a new authorization request.",
        },
        ...[familyEnded, alreadyUsed].flatMap(revokedFamily),
        {
          when: { client: "public", theft: "before", rotation: "off", scope: "more" },
          text: "The thief, who asked for no more than was granted, has the albums and can go on: nobody has noticed, and nothing has ended.",
        },
      ],
    },
    stolen: {
      title: "Nobody noticed the theft",
      what: "The thief renews the same refresh token as Prints, and reads the albums as long as the grant lasts. Prints works as always, and id.example sees nothing unusual.",
      why: "This is what rotation is for: it makes the second use of a token visible. Binding it to a key of the client would make the copy useless from the start (RFC 9449 §5).",
      specs: ["RFC 9700 §2.2.2", "RFC 9700 §4.14.2", "RFC 9449 §5"],
      variants: [
        { when: { rotation: "on" }, replaces: "title", text: "The thief came first" },
        {
          when: { rotation: "on" },
          replaces: "what",
          text: "The thief came with a refresh token that nobody had used before. id.example took it, gave them the next one, and Photos gave them Maya’s albums.",
        },
        {
          when: { rotation: "on" },
          replaces: "why",
          text: "Rotation shows a theft only when the same token comes twice. Binding it to a key of the client would make the copy useless from the start (RFC 9449 §5).",
        },
      ],
    },
  },
};
