import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorize } from "../oauth/support/code-flow";
import { createKit, type Overrides } from "../oauth/support/kit";

const evil = "https://evil.example/phish";

const attempts: readonly (readonly [what: string, send: Overrides])[] = [
  ["an unknown client", { client_id: "nobody", redirect_uri: evil }],
  ["a known client", { redirect_uri: evil }],
  ["a bad response_type as well", { redirect_uri: evil, response_type: "nonsense" }],
  ["a bad scope as well", { redirect_uri: evil, scope: "nonsense" }],
  ["no PKCE as well", { redirect_uri: evil, client_id: "prints-spa", code_challenge: undefined }],
  ["a request object as well", { redirect_uri: evil, request: "e30.e30." }],
];

describe("the server sends nobody to an address that no client registered (RFC 9700 §4.11.2)", () => {
  it.each(attempts)("with %s", async (_what, send) => {
    const kit = await createKit();
    const response = await authorize(kit, send);
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(response.body).not.toContain("evil.example");
  });
});
