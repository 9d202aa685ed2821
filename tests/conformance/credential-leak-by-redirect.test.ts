import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { openConsent } from "../oauth/support/code-flow";
import { createKit } from "../oauth/support/kit";

describe("what the user typed never goes on to the client (RFC 9700 §4.12)", () => {
  it.each(["allow", "deny"] as const)(
    "the answer to %s is 303, which has the browser drop the form",
    async (act) => {
      const kit = await createKit();
      const response = await (await openConsent(kit))[act]();
      expect(response.status).toBe(303);
      expect(readHeader(response, "Location")).not.toMatch(/password|form_token|transaction/);
    },
  );

  it("the answer to a password is a page, not a redirect", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    expect(agent.form().action).toBe("/consent");
    expect(JSON.stringify(agent.form())).not.toContain("demo-password");
  });
});
