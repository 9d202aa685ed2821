/** The pages to read: what each is about, in the words of the index, of search engines and of the pictures for links. */
export type GuideId = "jwt-vs-oauth" | "choose" | "where-to-keep" | "glossary";

export interface Guide {
  readonly href: string;
  readonly title: string;
  /** What one learns. */
  readonly line: string;
  /** For search results and previews: one or two sentences. */
  readonly description: string;
}

export const learn = {
  title: "Learn",
  headline: "Read a little, try it at once",
  line: "Short texts beside things that really run. Each claim names its section of a specification, and leads to the step where you can see it.",
  description:
    "Guides to JWT and OAuth 2.0: what each is for, which flow fits your app, where to keep a token, and what the words mean. Every claim can be tried.",
} as const;

export const guides: Readonly<Record<GuideId, Guide>> = {
  "jwt-vs-oauth": {
    href: "/learn/jwt-vs-oauth",
    title: "JWT and OAuth",
    line: "One is a format, the other a way to delegate access. What each does, alone and together, and the mistakes people make.",
    description:
      "JWT is a token format, OAuth 2.0 an authorization framework. See what each does alone and together, and the usual mistakes, with real tokens and real runs to try.",
  },
  choose: {
    href: "/learn/choose",
    title: "Which flow for my app?",
    line: "A few plain questions, and one answer with its reason. Sometimes it is that you need no OAuth.",
    description:
      "Answer a few plain questions about your app: who signs in, whose API it uses, where its code runs. You get the OAuth 2.0 flow that fits, why, and what not to do.",
  },
  "where-to-keep": {
    href: "/learn/where-to-keep",
    title: "Where to keep a token",
    line: "One hostile script, five hiding places. Let it loose on each, and see what it gets and what each place costs.",
    description:
      "localStorage, sessionStorage, memory, an HttpOnly cookie or a backend for the frontend? Run one injected script against each, and see what it gets and what each costs.",
  },
  glossary: {
    href: "/glossary",
    title: "Glossary",
    line: "The words of OAuth, OpenID Connect and JWT, each with its section and a step where you can see it.",
    description:
      "The words of OAuth 2.0, OpenID Connect and JWT in plain sentences, each with its section of the specification and a real message in which it can be seen.",
  },
};

export const guideIds = Object.keys(guides) as readonly GuideId[];
