/** A client either sends a browser to the server and is answered at a redirect URI (RFC 6749 §3.1.2), or has none to send. */
import { describe, expect, it } from "vitest";
import type { DirectConfiguration } from "@/lib/oauth/client/configuration";
import { agent } from "@/lib/world/flows/agent";
import { authorizationCode } from "@/lib/world/flows/authorization-code";
import { clientCredentials } from "@/lib/world/flows/client-credentials";
import { deviceCode } from "@/lib/world/flows/device-code";
import { implicit } from "@/lib/world/flows/implicit";
import { jwtBearer } from "@/lib/world/flows/jwt-bearer";
import { password } from "@/lib/world/flows/password";
import { agentOptions } from "@/lib/world/options/agent";
import { authorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { clientCredentialsOptions } from "@/lib/world/options/client-credentials";
import { defaultsOf } from "@/lib/world/options/definitions";
import { deviceCodeOptions } from "@/lib/world/options/device-code";
import { implicitOptions } from "@/lib/world/options/implicit";
import { jwtBearerOptions } from "@/lib/world/options/jwt-bearer";
import { passwordOptions } from "@/lib/world/options/password";
import { clientOf, redirectConfigurationOf } from "@/lib/world/world";

describe.each([
  ["a web server", authorizationCode.createWorld(defaultsOf(authorizationCodeOptions), "a")],
  ["a script", implicit.createWorld(defaultsOf(implicitOptions), "a")],
  ["a native app", agent.createWorld(defaultsOf(agentOptions), "a")],
] as const)("%s that sends browsers away", (_, opening) => {
  it("knows where they come back to: what it has registered", async () => {
    const { client, redirectUri } = redirectConfigurationOf(await opening);
    const [registered = "nowhere"] = client.redirect_uris;
    expect(redirectUri.replace(":49152", "")).toBe(registered);
  });
});

describe.each([
  ["a job", clientCredentials.createWorld(defaultsOf(clientCredentialsOptions), "a")],
  ["a tool of a company", jwtBearer.createWorld(defaultsOf(jwtBearerOptions), "a")],
  ["a television", deviceCode.createWorld(defaultsOf(deviceCodeOptions), "a")],
  ["an app that asks for the password itself", password.createWorld(defaultsOf(passwordOptions), "a")],
] as const)("%s that sends nobody away", (_, opening) => {
  it("has registered no redirect URI and knows none", async () => {
    const { configuration } = clientOf(await opening);
    expect(configuration.kind).toBe("direct");
    expect(configuration.client.redirect_uris).toEqual([]);
  });

  it("cannot be asked what only the other has, our own mistake", async () => {
    const world = await opening;
    expect(() => redirectConfigurationOf(world)).toThrow("the client has no redirect URI");
  });
});

it("does not compile with what only the other has", () => {
  type Known = Omit<DirectConfiguration, "client" | "authorizationServer">;
  // @ts-expect-error: a client that sends nobody away has no redirect URI
  const wrong: Known = { kind: "direct", scope: "", redirectUri: "https://prints.example/callback" };
  expect(wrong.kind).toBe("direct");
});
