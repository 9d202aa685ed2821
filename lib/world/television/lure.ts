/**
 * Remote phishing (RFC 8628 §5.4): whoever stands before the television is not Maya. They send her its code, in a message that begins like
 * one from Prints, and wait.
 */
import { escapeHtml } from "@/lib/http/html";
import type { DeviceCodes } from "@/lib/oauth/client/device-code";
import { noteAction, open } from "@/lib/oauth/notice";
import { mailLink, openMail } from "../mail";
import { end, type Reaction, type Turn, waitFor } from "../reception";
import type { World } from "../world";
import { codesOf } from "./codes";

export function isLure({ options }: World): boolean {
  return options.phishing === "on";
}

/** The attacker reads the code off the television, and writes to Maya. */
export async function lure({ world, show, noteAs }: Turn): Promise<Reaction> {
  const codes = codesOf(world);
  if (codes === undefined) return end(world, "astray");
  noteAction(noteAs("attacker"), "code-sent", { gains: [open("user_code", codes.userCode)] });
  const mail = {
    subject: "Confirm your television",
    from: "Prints on TV, help@prints-tv.example",
    text: mailText(codes, world.options.verification === "complete"),
  };
  return waitFor(openMail({ show }, world, mail), "openPhone");
}

function mailText({ userCode, verificationUri, verificationUriComplete }: DeviceCodes, hasCode: boolean) {
  const complete = hasCode ? verificationUriComplete : undefined;
  const code = complete === undefined ? ` and type <code>${escapeHtml(userCode)}</code>` : "";
  return [
    `<p>Maya, go to ${mailLink(complete ?? verificationUri)}${code} today, or your photos leave the big screen.</p>`,
    "<p>Your friends at Prints</p>",
  ].join("");
}
