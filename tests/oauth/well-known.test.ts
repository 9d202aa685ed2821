import { expect, it } from "vitest";
import { insertWellKnown } from "@/lib/oauth/well-known";

it.each([
  ["https://id.example", "https://id.example/.well-known/oauth-authorization-server"],
  ["https://id.example/a", "https://id.example/.well-known/oauth-authorization-server/a"],
  ["no address", "no address/.well-known/oauth-authorization-server"],
])("the well-known part stands between host and path of %s (RFC 8414 §3.1)", (identifier, url) => {
  expect(insertWellKnown(identifier, "oauth-authorization-server")).toBe(url);
});
