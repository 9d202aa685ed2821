/** A client's call, taken apart for the code that makes it again: whatever an assertion was changed to. */
import { expect, it } from "vitest";
import { readClientCall } from "@/lib/transcript/code-call";
import { compact } from "../tokens/support/make";

function readAssertion(header: object, payload: object) {
  const form = [["client_assertion", compact(header, payload)]] as const;
  const body = new URLSearchParams(form.map(([name, value]) => [name, value])).toString();
  const headers = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
  const url = "https://id.example/token";
  return readClientCall({ method: "POST", url, headers, body }, "https://id.example", url, form);
}

it("reads who calls, and by which key, off its assertion (RFC 7523 §3)", () => {
  expect(readAssertion({ alg: "ES256", kid: "one" }, { sub: "prints" })).toMatchObject({
    clientId: "prints",
    authentication: { kind: "private-key", keyId: "one", algorithm: "ES256" },
  });
});

it("reads values that are no text, and cannot be made one, as they stand there", () => {
  const odd = { toString: false };
  expect(readAssertion({ alg: odd, kid: odd }, { sub: odd })).toMatchObject({
    clientId: '{"toString":false}',
    authentication: { kind: "private-key", keyId: '{"toString":false}', algorithm: '{"toString":false}' },
  });
});
