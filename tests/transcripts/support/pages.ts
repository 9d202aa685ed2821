/** The pages that the browser shows in the hand-made run, as the servers send them. */
import { values } from "./values";

function page(title: string, main: string): string {
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title></head>`,
    `<body><main>${main}</main></body></html>`,
  ].join("\n");
}

export const pages = {
  home: page(
    "Prints",
    '<h1>Prints</h1><p>Your photos, printed on paper that lasts.</p><p><a href="/login">Connect your photos</a></p>',
  ),
  login: page(
    "Sign in",
    `<h1>Sign in</h1><p>to continue to <strong>Prints</strong></p>
<form method="post" action="/login">
<input type="hidden" name="transaction" value="${values.transaction}">
<input type="hidden" name="form_token" value="${values.formToken}">
<label>Username <input name="username" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button></form>
<p>The demo person is <code>maya</code> with the password <code>demo-password</code>.</p>`,
  ),
  consent: page(
    "Allow Prints?",
    `<h1>Allow Prints to use your photos?</h1><p>Prints at prints.example wants to:</p>
<form method="post" action="/consent">
<input type="hidden" name="transaction" value="${values.transaction}">
<input type="hidden" name="form_token" value="${values.formToken}">
<label><input type="checkbox" name="scope" value="profile" checked> See your name <code>profile</code></label>
<label><input type="checkbox" name="scope" value="photos.read" checked> See your albums <code>photos.read</code></label>
<button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></form>`,
  ),
  result: page(
    "Your albums – Prints",
    "<h1>Your albums</h1><ul><li>Summer by the lake: 48 photos</li><li>Oma turns ninety: 23 photos</li></ul>",
  ),
} as const;
