/**
 * What a person does on the page in the frame. The frame runs no script and sends no form: a press on a button is read here
 * and said as an event. Enter in a field presses the form's first button, so it arrives here as well.
 */
import type { ActId } from "@/lib/transcript/acts";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";

/** `next`: what the demo person does anyway. */
export type PageAct = DeviationEvent | { readonly type: "next" };

/** What a screen shows, and where what is done on it goes. */
export interface ScreenProps {
  readonly run: RunRecord;
  readonly step: number;
  /** True where the turn is over already, and the page is about to change: it takes nothing more. */
  readonly closed: boolean;
  readonly onAct: (act: PageAct) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Somebody has put the focus into the page. */
  readonly onFocus: () => void;
}

/** The act that the press means, where it submits a form that is filled in. */
export function readPress(event: MouseEvent, act: ActId): PageAct | undefined {
  const pressed = closest(event.target, "button, input[type=submit], [*|href]");
  if (pressed === undefined) return undefined;
  event.preventDefault();
  // A link has none: whatever has an address, in any namespace.
  const { form } = pressed as Partial<HTMLButtonElement>;
  if (!form) return { type: "next" };
  return form.reportValidity() ? readForm(new FormData(form), pressed.getAttribute("value"), act) : undefined;
}

function readForm(data: FormData, button: string | null, act: ActId): PageAct {
  if (act === "signIn" && data.has("password")) {
    return { type: "SIGN_IN", username: text(data, "username"), password: text(data, "password") };
  }
  if (act === "enterCode") return { type: "ENTER_CODE", userCode: text(data, "user_code") };
  if (act === "confirmSignOut") return { type: button === "stay" ? "STAY_SIGNED_IN" : "CONFIRM_SIGN_OUT" };
  if (act !== "consent") return { type: "next" };
  return button === "deny" ? { type: "DENY" } : { type: "ALLOW", scopes: data.getAll("scope").map(String) };
}

function text(data: FormData, name: string): string {
  return String(data.get(name) ?? "");
}

/** The frame has its own `Element`, so `instanceof` of this window's does not hold. */
function closest(target: EventTarget | null, selector: string): Element | undefined {
  const element = target as Partial<Element> | null;
  return element?.closest?.(selector) ?? undefined;
}
