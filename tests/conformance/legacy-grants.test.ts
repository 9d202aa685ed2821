import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorize } from "../oauth/support/code-flow";
import { askForTokens, createGrantKit, withGrants } from "../oauth/support/grants";
import { createKit, get, issuer, json } from "../oauth/support/kit";
import { redirected } from "../oauth/support/user-agent";
import { expectRefused } from "./support/refused";

describe("grants that RFC 9700 gave up are off unless they are named", () => {
  it("password, even for a client that is registered for it and a password that is right (RFC 9700 §2.4)", async () => {
    const kit = await createGrantKit();
    await withGrants(kit, "refresh-web", ["password"]);
    const parameters = {
      grant_type: "password",
      username: "maya",
      password: "demo-password",
      scope: "photos.read",
    };
    const response = await askForTokens(kit, parameters);
    expectRefused(kit, response, {
      status: 400,
      error: "unsupported_grant_type",
      checks: ["grant-type-supported"],
    });
  });

  it.each(["token", "id_token token", "code token"])(
    "response_type %s: no token ever comes in an address (RFC 9700 §2.1.2)",
    async (response_type) => {
      const kit = await createKit();
      const response = await authorize(kit, { response_type });
      expect(redirected(response, "error")).toBe("unsupported_response_type");
      expect(readHeader(response, "Location")).not.toContain("access_token");
      expect(kit.store.toJSON().transaction).toEqual({});
    },
  );

  it("the metadata does not offer them (RFC 8414 §2)", async () => {
    const kit = await createKit();
    const metadata = json(await kit.server(get(`${issuer}/.well-known/oauth-authorization-server`)));
    expect(metadata.grant_types_supported).not.toContain("password");
    expect(metadata.grant_types_supported).not.toContain("implicit");
    expect(metadata.response_types_supported).toEqual(["code"]);
  });
});
