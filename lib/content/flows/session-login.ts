/** What is said of a login by a session: what it can take back, what the browser does by itself, and that it is not OAuth. */
import type { SessionLoginOptions } from "@/lib/world/options/session-login";
import type { FlowContent } from "../types";
import { loginActs, loginOutcomes, namesOfNotes } from "./login-words";
import { whereChanged } from "./where-changed";

const refused = "There is no session behind what the request carried. The checks show the rule.";

export const sessionLoginContent: FlowContent<SessionLoginOptions> = {
  card: {
    group: "own",
    title: "Session login",
    line: "The same app remembers who has signed in. The browser has no more than a name for it, in a cookie.",
    audience:
      "For most web apps with users of their own. A ban counts at once; the price is a look-up for each request.",
    presets: [
      {
        title: "A banned user is out at once",
        reason: "The session is gone, and with it all that the cookie stood for.",
        options: { afterwards: "ban" },
      },
      {
        title: "A page of another site tries",
        reason: "It posts a form to Notes in Maya’s browser. `SameSite=Lax` keeps the cookie back.",
        options: { afterwards: "trap" },
      },
      {
        title: "A cookie that goes along always",
        reason: "`SameSite=None`: now the check of `Origin` is all that is left.",
        options: { afterwards: "trap", "same-site": "none" },
      },
      {
        title: "Neither of the two",
        reason: "Notes does in Maya’s name what another site wants.",
        options: { afterwards: "trap", "same-site": "none", origin: "ignored" },
      },
      {
        title: "The session expires",
        reason: "An hour later the server has forgotten it, though the browser still has the cookie.",
        options: { afterwards: "expire" },
      },
    ],
  },

  options: {
    afterwards: {
      label: "Afterwards",
      what: "What happens once Maya has seen her notes.",
      values: {
        none: { label: "Nothing", what: "The run ends there." },
        ban: { label: "Maya is banned", what: "Notes closes her account and ends her sessions." },
        expire: { label: "The session expires", what: "Maya comes back when an hour has passed." },
        trap: {
          label: "Another site attacks",
          what: "Maya opens a page that posts a form to Notes: cross-site request forgery.",
        },
      },
    },
    "same-site": {
      label: "The cookie’s SameSite",
      what: "Whether the browser sends the cookie along when another site makes it ask.",
      values: {
        lax: {
          label: "Lax",
          what: "With links that one follows, and with no form that another site posts.",
        },
        none: {
          label: "None",
          what: "With every request, whoever made the browser send it.",
          danger: "Any site can make the browser act as Maya, unless the API checks who asked.",
        },
      },
    },
    origin: {
      label: "Origin of a change",
      what: "Whether the API checks whose page asks for a change. GET changes nothing, and is not checked.",
      values: {
        checked: {
          label: "Checked",
          what: "`Origin` must be that of Notes itself (Fetch Standard §Origin header).",
        },
        ignored: {
          label: "Not looked at",
          what: "The cookie alone decides.",
          danger: "Where the cookie comes along, a forged request is as good as Maya’s own.",
        },
      },
    },
  },

  names: namesOfNotes,

  acts: {
    ...loginActs,
    openAgain: {
      variants: [
        {
          when: { afterwards: "ban" },
          replaces: "what",
          text: "Maya has heard of the ban and tries what still works. Her browser has its cookie, and sends it along.",
        },
        {
          when: { afterwards: "ban" },
          replaces: "why",
          text: "The cookie has not changed. What it stood for is gone, and that is what counts.",
        },
        {
          when: { afterwards: "expire" },
          replaces: "what",
          text: "An hour has passed. The browser still has the cookie, which says nothing of time.",
        },
      ],
    },
  },

  steps: {
    logInResponse: {
      title: "Notes opens a session",
      what: "The password was right. The API writes down who has signed in, and gives the browser a **random name** for it in a cookie.",
      why: "The cookie says nothing by itself. Whatever is true of the session stands at the server, and can be changed there at any time.",
      watch:
        "The name is a new one. Had the API kept the one from before the sign-in, whoever had planted that would now be in as well: session fixation (RFC 10025 §8.4).",
      specs: ["RFC 10025 §8.4", "RFC 10025 §4.1.2.5", "RFC 10025 §4.1.2.6"],
      highlights: ["__Host-notes-session", "Set-Cookie"],
      variants: [
        {
          when: {},
          text: "`HttpOnly` hides the cookie from scripts, and `Secure` keeps it to HTTPS. It has no time of its own, so it ends with the browser.",
        },
        {
          when: { "same-site": "lax" },
          text: "`SameSite=Lax` keeps it back where another site posts a form or its script asks. A link, or a form that goes by GET, takes it along (RFC 10025 §5.6.7.1).",
        },
        {
          when: { "same-site": "none" },
          text: "`SameSite=None` has it sent along whoever asks. Some apps need that, inside frames of other sites.",
        },
      ],
    },
    forgedRequest: {
      variants: [
        {
          when: { "same-site": "lax" },
          replaces: "why",
          text: "A browser adds the cookies of the site that it asks, whoever made it ask: cross-site request forgery rests on that (RFC 10025 §8.2). The cookie of Notes says `SameSite=Lax`, and stays behind.",
        },
      ],
    },
    notesRequest: {
      what: "The script only asks. The browser adds the **cookie** by itself, as with every request to this site. The script can neither read nor leave it.",
      why: "A script that gets into the page cannot carry the session away. What it can do is to ask, as long as the page is open.",
      watch:
        "What the browser sends by itself it may also send when another site makes it ask (RFC 10025 §8.2). `SameSite` says when it does not.",
      specs: ["RFC 10025 §5.8", "RFC 10025 §8.2"],
      highlights: ["__Host-notes-session", "Cookie", "Host"],
    },
    notesResponse: {
      what: "The API looked the session up and found that Maya is signed in. It does so with every request.",
      why: "That look-up is the price. In return every change counts from the next request on.",
      specs: ["RFC 10025 §8.4"],
    },
    notesRefusal: {
      what: "The answer is `403` where the cookie is missing, or names no session that is still good. The page shows that Maya is signed out.",
      why: "`401` would have to name a scheme to authenticate with, and cookies are none (RFC 9110 §15.5.2). Many APIs say `401` all the same.",
      specs: ["RFC 9110 §15.5.4", "RFC 9110 §15.5.2"],
      highlights: ["title", "status"],
    },
  },

  outcomes: {
    ...loginOutcomes,
    completed: {
      title: "Maya has her notes",
      what: "She signed in at one app, and that app gave her what is hers. It knows who she is because it remembers.",
      why: "It serves where page, API and users belong together, which is most of the time. It is **not OAuth**: nobody has allowed another app anything.",
      specs: ["RFC 10025 §8.4", "RFC 6749 §1"],
      variants: [
        { when: { afterwards: "trap" }, replaces: "title", text: "The other site got nothing" },
        {
          when: { afterwards: "trap", "same-site": "lax" },
          replaces: "what",
          text: "The browser sent the form and kept the cookie back, because another site had asked. Without it Notes did not know whose request it was.",
        },
        {
          when: { afterwards: "trap", "same-site": "none", origin: "ignored" },
          replaces: "what",
          text: "The cookie comes along, whoever asks, and Notes does not look who does. Here it stood for no session that is good.",
        },
        {
          when: { afterwards: "trap", "same-site": "none", origin: "checked" },
          replaces: "what",
          text: "The cookie comes along, whoever asks. But `Origin` says that a page of evil.example asks, and Notes refuses that, whatever the cookie stands for.",
        },
        {
          when: { afterwards: "trap" },
          replaces: "why",
          text: "`SameSite` is up to the browser, and the check is up to the API. A JWT that a script puts into a header needs neither: the browser does not send it by itself.",
        },
      ],
    },
    stolen: {
      title: "Eve reads Maya’s notes",
      what: "Another site had Maya’s browser ask, and the browser brought the cookie along. Notes could not tell it from a wish of hers, because it did not look.",
      why: "A cookie says which browser it is. Who made it ask stands in `Origin`, or in a token of the page that no other site can read.",
      specs: ["RFC 10025 §8.2", "Fetch Standard §Origin header"],
    },
    refusedByApi: {
      title: "Maya has to sign in again",
      what: refused,
      why: "The name of a session is long and random. One that is made up is worth nothing, and so is one whose session has ended.",
      specs: ["RFC 10025 §8.4"],
      variants: [
        { when: { afterwards: "ban" }, replaces: "title", text: "Maya’s session has ended" },
        {
          when: { afterwards: "ban" },
          replaces: "what",
          text: "Whoever Notes bans has no session any more, from that moment on. The browser still has the cookie, which stands for nothing now.",
        },
        {
          when: { afterwards: "ban" },
          replaces: "why",
          text: "That is what a session is good at. With a JWT the API would have to be told, or to wait until the token expires.",
        },
        ...whereChanged(
          {
            title: "Maya’s request has no session",
            what: refused,
            why: "The name of a session that was made up is worth nothing, and so is that of one which has ended: by the ban, or by its time.",
          },
          { afterwards: "ban" },
        ),
      ],
    },
  },
};
