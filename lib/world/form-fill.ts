/** What the form of the page that the browser shows asks, what a user does with it, and what it then says (HTML, "constructing the entry list"). */
import { type HtmlForm, readForm } from "@/lib/http/html-form";
import type { Parameters } from "@/lib/http/parameters";
import type { TurnId } from "@/lib/transcript/acts";
import { asksToSignIn } from "@/lib/transcript/name-response";
import type { World } from "./world";

/** Which fields they fill, which boxes stay ticked, which button they press. */
export interface FormFill {
  readonly values?: Readonly<Record<string, string>>;
  readonly ticked?: readonly string[];
  readonly button?: string;
}

/** Pages that ask the user, told by their forms; the first that fits. */
const turns: readonly (readonly [act: TurnId, asks: (field: HtmlForm["fields"][number]) => boolean])[] = [
  ["signIn", asksToSignIn],
  ["confirmSignOut", (field) => field.value === "sign-out"],
  ["consent", (field) => field.name === "decision"],
  ["enterCode", (field) => field.name === "user_code"],
];

/** What the page asks of the user; undefined where it asks nothing. */
export function turnOf(html: string): TurnId | undefined {
  const fields = readForm(html)?.fields ?? [];
  return turns.find(([, asks]) => fields.some(asks))?.[0];
}

/** What the form of the page says once it is filled in; undefined where there is none. */
export function readFilled(world: World, fill: FormFill): Parameters | undefined {
  const form = readForm(world.browser.page.html);
  return form && fillForm(form, fill);
}

/** The values of the checkboxes that the page offers, ticked ones first asked: what "allow all" would send. */
export function offeredScopes(world: World): readonly string[] {
  const boxes = readForm(world.browser.page.html)?.fields ?? [];
  return boxes.filter((field) => field.type === "checkbox" && field.checked).map((field) => field.value);
}

/** Does the page say that no device waits with this code? Nobody types the same one again then: the device shows no other. */
export function isRefusedForGood({ browser: { page } }: World, userCode: string): boolean {
  const fields = readForm(page.html)?.fields ?? [];
  const isTyped = fields.some(({ name, value }) => name === "user_code" && value === userCode);
  return isTyped && page.html.includes('role="alert"');
}

function fillForm(form: HtmlForm, fill: FormFill): Parameters {
  return form.fields.flatMap((field): Parameters => {
    if (field.type === "checkbox") {
      const ticked = fill.ticked?.includes(field.value) ?? field.checked;
      return ticked ? [[field.name, field.value]] : [];
    }
    if (field.type === "submit") return field.value === fill.button ? [[field.name, field.value]] : [];
    return [[field.name, fill.values?.[field.name] ?? field.value]];
  });
}
