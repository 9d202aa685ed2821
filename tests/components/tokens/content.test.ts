import { describe, expect, it } from "vitest";
import {
  type Change,
  type Content,
  changeContent,
  openContent,
  selectToken,
} from "@/components/tokens/content";
import { samples } from "@/lib/tokens/samples";
import { johnDoe } from "../../tokens/support/make";

const start = openContent(samples["access-token"]);

function apply(...changes: readonly Change[]): Content {
  return changes.reduce(changeContent, start);
}

describe("what is put in", () => {
  it("becomes the token that is found in it", () => {
    expect(apply({ kind: "input", text: `Authorization: Bearer ${johnDoe}` })).toMatchObject({
      text: johnDoe,
      origin: johnDoe,
      input: { source: "header" },
    });
  });

  it("stays as it is where there is no token in it", () => {
    const content = apply({ kind: "input", text: "What is a token?" });
    expect(content.text).toBe("What is a token?");
    expect(selectToken(content)).toBeUndefined();
  });

  it("may hold several, of which one chooses", () => {
    const response = JSON.stringify({ access_token: johnDoe, id_token: start.text });
    const chosen = apply({ kind: "input", text: response }, { kind: "choose", token: { token: start.text } });
    expect(chosen.text).toBe(start.text);
    expect(chosen.input).toMatchObject({ tokens: [{ token: johnDoe }, { token: start.text }] });
  });
});

describe("the time of the judgement", () => {
  it("is the sample’s own, and stays so while one edits the sample", () => {
    expect(start.at).toBe(samples["access-token"].at);
    expect(apply({ kind: "input", text: `${start.text}A` }).at).toBe(start.at);
    expect(apply({ kind: "edit", text: start.text.replace("eyJ0", "eyJ1") }).at).toBe(start.at);
  });

  it("stays where the same token is signed or encrypted", () => {
    expect(apply({ kind: "made", text: johnDoe }).at).toBe(start.at);
  });

  it("is now for a token from elsewhere, and where one asks for it", () => {
    expect(apply({ kind: "input", text: johnDoe }).at).toBeUndefined();
    expect(apply({ kind: "real-time" }).at).toBeUndefined();
  });
});

describe("the key", () => {
  it("goes with the token that it came with", () => {
    expect(apply({ kind: "input", text: johnDoe }).key).toBe("");
    expect(apply({ kind: "input", text: `${start.text}A` }).key).toBe(start.key);
  });

  it("stays where a person put it in, for as many tokens as they like", () => {
    expect(apply({ kind: "key", key: "secret" }, { kind: "input", text: johnDoe }).key).toBe("secret");
  });
});

describe("changes", () => {
  const edited = start.text.replace(".eyJpc3Mi", ".eyJpc3Mj");

  it("are taken back to the token as it came", () => {
    expect(apply({ kind: "edit", text: edited }, { kind: "undo" }).text).toBe(start.text);
    expect(apply({ kind: "input", text: edited }, { kind: "undo" }).text).toBe(start.text);
  });

  it("are not taken back beyond a token that was made", () => {
    expect(
      apply({ kind: "made", text: johnDoe }, { kind: "edit", text: "a.b.c" }, { kind: "undo" }).text,
    ).toBe(johnDoe);
  });

  it("of the key leave the token as it is: nothing signs by itself", () => {
    const content = apply({ kind: "key", key: "another", encoding: "base64" });
    expect(content).toMatchObject({ text: start.text, key: "another", encoding: "base64" });
  });
});

describe("a link", () => {
  it("puts its token, its key and its time on the bench", () => {
    const content = { token: johnDoe, key: "your-256-bit-secret", at: 5 };
    expect(apply({ kind: "open", content })).toMatchObject({
      text: johnDoe,
      key: content.key,
      at: 5,
      encoding: "text",
    });
    expect(apply({ kind: "open", content: { token: johnDoe } })).toMatchObject({ text: johnDoe, key: "" });
  });
});
