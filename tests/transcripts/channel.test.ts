import { describe, expect, it } from "vitest";
import { nameChannel } from "@/lib/transcript/channel";

describe("what a channel is called", () => {
  it.each([
    ["front", "browser", "client", "front channel"],
    ["front", "authorization-server", "browser", "front channel"],
    ["back", "client", "authorization-server", "back channel"],
    ["back", "browser", "resource-server", "call by the page"],
    ["back", "resource-server", "browser", "call by the page"],
  ] as const)("%s from %s to %s: %s", (channel, from, to, name) => {
    expect(nameChannel({ channel, from, to })).toBe(name);
  });
});
