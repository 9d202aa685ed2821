import { expect, test } from "vitest";
import { type PageAct, readPress } from "@/components/browser/page-acts";
import type { ActId } from "@/lib/transcript/acts";

/** What a press on the element means on a page in a frame without scripts, as the player has it. */
async function press(html: string, selector: string, act: ActId): Promise<PageAct | undefined> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  let read: PageAct | undefined;
  frame.contentDocument?.addEventListener("click", (event) => {
    read = readPress(event, act);
  });
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  frame.contentDocument?.querySelector(selector)?.dispatchEvent(click);
  frame.remove();
  return read;
}

const consent = `<form method="post" action="/consent">
  <input type="checkbox" name="scope" value="photos.read" checked>
  <input type="checkbox" name="scope" value="photos.write">
  <button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>`;

const login = (value: string) =>
  `<form><input name="username" value="${value}" required><input name="password" type="password" value="x" required><button>Sign in</button></form>`;

test("a login form is read with what was typed", async () => {
  expect(await press(login("maya"), "button", "signIn")).toEqual({
    type: "SIGN_IN",
    username: "maya",
    password: "x",
  });
});

test("a form that is not filled in is no act", async () => {
  expect(await press(login(""), "button", "signIn")).toBeUndefined();
});

test("allowing names the scopes that stayed ticked", async () => {
  const read = await press(consent, "button", "consent");
  expect(read).toEqual({ type: "ALLOW", scopes: ["photos.read"] });
});

test("the other button denies", async () => {
  expect(await press(consent, "button[value=deny]", "consent")).toEqual({ type: "DENY" });
});

test("who is asked whether to sign out says either, and not what was said the last time", async () => {
  const asked = `<form><button name="decision" value="out">Sign out</button><button name="decision" value="stay">Stay</button></form>`;
  expect(await press(asked, "button", "confirmSignOut")).toEqual({ type: "CONFIRM_SIGN_OUT" });
  expect(await press(asked, "button[value=stay]", "confirmSignOut")).toEqual({ type: "STAY_SIGNED_IN" });
});

test("a link that is drawn is one, too, whatever its address is called", async () => {
  const drawn = `<svg><a xlink:href="https://elsewhere.example/"><rect width="9" height="9" /></a></svg>`;
  expect(await press(drawn, "rect", "connect")).toEqual({ type: "next" });
});

test("any button of another page means to go on, and text means nothing", async () => {
  expect(await press("<form><button>Connect</button></form>", "button", "connect")).toEqual({ type: "next" });
  expect(await press("<p>Hello</p>", "p", "connect")).toBeUndefined();
});
