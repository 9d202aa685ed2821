import { describe, expect, it } from "vitest";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { flowCards } from "@/lib/content/flows";
import { authorizationCodeOptionExplanations } from "@/lib/content/options";
import { authorizationCodeOptions } from "@/lib/world/options";
import { flows } from "@/machines/flows";
import { words } from "./support/texts";

const options: Readonly<Record<string, readonly string[]>> = authorizationCodeOptions;

describe("explanations of the options", () => {
  it("are there for every option and value, in the same order, the default first", () => {
    const explained = explanationsFor("authorization-code").options.map(({ id, choices }) => [
      id,
      choices.map(({ value }) => value),
    ]);
    expect(explained).toEqual(Object.entries(options).map(([id, values]) => [id, [...values]]));
  });

  it("name the danger of each unsafe value, and of no default", () => {
    const dangerous = Object.entries(authorizationCodeOptionExplanations).flatMap(([id, { values }]) =>
      Object.entries(values)
        .filter(([, value]) => value.danger !== undefined)
        .map(([value]) => `${id}=${value}`),
    );
    expect(dangerous).toEqual(["pkce=plain", "pkce=off", "policy=lax", "state=off"]);
    expect(
      dangerous.filter((choice) => options[choice.split("=")[0] ?? ""]?.[0] === choice.split("=")[1]),
    ).toEqual([]);
  });

  it("have labels that fit on a button", () => {
    for (const { values } of Object.values(authorizationCodeOptionExplanations)) {
      for (const { label } of Object.values(values)) expect(words(label).length).toBeLessThanOrEqual(4);
    }
  });
});

describe("cards of the flows", () => {
  it("are there for every flow that exists, and for no other", () => {
    expect(Object.keys(flowCards)).toEqual(Object.keys(flows));
  });

  it("offer presets that choose something other than the default, each another", () => {
    const presets = flowCards["authorization-code"].presets.map((preset) => preset.options);
    for (const preset of presets) {
      expect(Object.keys(preset).length).toBeGreaterThan(0);
      for (const [id, value] of Object.entries(preset)) expect(options[id]?.slice(1)).toContain(value);
    }
    expect(new Set(presets.map((preset) => JSON.stringify(preset))).size).toBe(presets.length);
  });

  it("are JSON, so that a server can hand them to a browser", () => {
    const all = explanationsFor("authorization-code");
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});
