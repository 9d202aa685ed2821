/** Two ways of one app to know its own users again, neither of which is OAuth. */
import type { Comparison } from "./types";

export const jwtOrSession: Comparison = {
  id: "jwt-or-session",
  title: "JWT login or session login",
  lead: "The same app with the same users, and no OAuth on either side. Maya signs in, reads her notes, and is banned. Watch what that is worth two minutes later.",
  left: { flow: "jwt-login", options: { afterwards: "ban" }, name: "A JWT" },
  right: { flow: "session-login", options: { afterwards: "ban" }, name: "A session" },
  lines: {
    logInRequest:
      "The name and the password are the same. The browser on the right brings the cookie that it had as a visitor.",
    logInResponse:
      "On the left all that Notes needs to know her again goes out, signed. On the right it stays at Notes, and a random name for it goes out.",
    notesRequest:
      "The script puts the token into `Authorization`. The cookie goes along by itself. Whether it does so when another site asks, its `SameSite` says.",
    notesResponse:
      "With the JWT nobody was asked who is calling. With the session Notes looked it up, as it does with each request.",
    ban: "Notes closes the account on both sides. On the right it ends the session too. On the left there is nothing to end.",
    openAgain: "Two minutes have passed, and Maya’s browser still has what it was given.",
    notesRefusal: "The cookie is the same as before, and stands for nothing now.",
    end: "The JWT saved a look-up for each request. The session kept a banned user out.",
  },
  so: "a session for an app with its own users: it can be ended. A JWT fits where servers that share no database must know who is calling; give it a life of minutes, or keep a blocklist. Use OAuth when another app is to get in.",
  specs: ["RFC 7519 §4.1.4", "RFC 10025 §8.4", "RFC 10025 §8.2"],
};
