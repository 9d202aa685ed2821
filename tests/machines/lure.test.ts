/** What an attacker sends to the user of a device grant: the real address of the server, and the code of another device. */
import { describe, expect, it } from "vitest";
import { mailAddress } from "@/lib/world/mail";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

async function readMessage(verification: "typed" | "complete"): Promise<string> {
  const options = { ...defaultsOf(flowOptions["device-code"]), phishing: "on", verification };
  const { transcript } = await simulate({
    flow: "device-code",
    options,
    seed: "grantscope",
    deviations: [],
  });
  const shown = transcript.flatMap((entry) =>
    entry.kind === "shown" && entry.url === mailAddress ? entry.html : [],
  );
  return shown.join();
}

describe("the message of an attacker (RFC 8628 §5.4)", () => {
  it("leads to the page for the code, and says which", async () => {
    const message = await readMessage("typed");
    expect(message).toContain('<a href="https://id.example/device">');
    expect(message).toMatch(/type <code>[A-Z]{4}-[A-Z]{4}<\/code>/);
  });

  it("leads to it with the code in the address, where that is how it travels (RFC 8628 §3.3.1)", async () => {
    const message = await readMessage("complete");
    expect(message).toMatch(/<a href="https:\/\/id\.example\/device\?user_code=[A-Z]{4}-[A-Z]{4}">/);
    expect(message).not.toContain("<code>");
  });
});
