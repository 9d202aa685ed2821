import { describe, expect, it } from "vitest";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { flowContents } from "@/lib/content/flows";
import { flowIds, flowOptions } from "@/lib/world/options";
import { words } from "./support/texts";

/** Unsafe values, by flow. What is unsafe names its danger, and is never the default. */
const dangers: Readonly<Record<string, readonly string[]>> = {
  "native-app": ["pkce=plain", "pkce=off", "policy=lax", "secret=shipped", "browser=embedded"],
  "device-code": ["phishing=on", "polling=eager"],
  "token-exchange": ["mode=pass-on"],
  "authorization-code": ["pkce=plain", "pkce=off", "policy=lax", "state=off", "iss=off"],
  "refresh-token": ["rotation=off"],
  "openid-connect": ["nonce=off"],
  agent: ["match=off", "resource=omitted"],
  implicit: ["attack=script", "attack=history", "attack=referrer", "attack=injection", "state=off"],
  "jwt-login": ["verification=header"],
  "session-login": ["same-site=none", "origin=ignored"],
};

describe.each(flowIds)("explanations of the options of %s", (flow) => {
  const values: Readonly<Record<string, readonly string[]>> = flowOptions[flow];
  const { options, folds, presets } = explanationsFor(flow);

  it("are there for every option and value, in the same order, the default first", () => {
    const explained = options.map(({ id, choices }) => [id, choices.map(({ value }) => value)]);
    expect(explained).toEqual(Object.entries(values).map(([id, list]) => [id, [...list]]));
  });

  it("name the danger of each unsafe value, and of no default", () => {
    const dangerous = options.flatMap(({ id, choices }) =>
      choices.filter(({ danger }) => danger !== undefined).map(({ value }) => `${id}=${value}`),
    );
    expect(dangerous).toEqual(dangers[flow] ?? []);
    expect(
      dangerous.filter((choice) => values[choice.split("=")[0] ?? ""]?.[0] === choice.split("=")[1]),
    ).toEqual([]);
  });

  it("are folded away once at most, and the first one never", () => {
    const folded = folds.flatMap((fold) => fold.options);
    expect(new Set(folded).size).toBe(folded.length);
    expect(Object.keys(values)).toEqual(expect.arrayContaining([...folded]));
    expect(folded).not.toContain(Object.keys(values)[0]);
    const open = Object.keys(values).filter((id) => !folded.includes(id));
    expect(open.length, "options that a newcomer meets").toBeLessThanOrEqual(6);
  });

  it("have labels that fit on a button", () => {
    for (const { choices } of options) {
      for (const { label } of choices) expect(words(label).length).toBeLessThanOrEqual(4);
    }
  });

  it("are chosen otherwise by each preset, each in another way", () => {
    for (const preset of presets) {
      expect(Object.keys(preset.options).length).toBeGreaterThan(0);
      for (const [id, value] of Object.entries(preset.options)) expect(values[id]?.slice(1)).toContain(value);
    }
    expect(new Set(presets.map((preset) => JSON.stringify(preset.options))).size).toBe(presets.length);
  });

  it("are JSON, so that a server can hand them to a browser", () => {
    const all = explanationsFor(flow);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

it("every flow has a card, in the order of its options", () => {
  expect(Object.keys(flowContents)).toEqual([...flowIds]);
});
