import { describe, expect, it } from "vitest";
import type { RunRecord } from "@/lib/transcript/run";
import { makeRun, readInspector, stepOf } from "./support";

describe("the tokens", () => {
  it("are taken apart, with times against the simulated clock", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "apiRequest"), "tokens");
    expect(text).toMatch(/exp \d+ expires in 9 min 5\d s \(\d+ \w+ \d{4}, [\d:]+ UTC\)/);
    expect(text).toMatch(/aud https:\/\/photos\.example/);
  });

  it("say with which key their signature was verified", async () => {
    const run = await makeRun({ algorithm: "EdDSA" });
    const text = await readInspector(run, stepOf(run, "tokenResponse"), "tokens");
    expect(text).toMatch(/Verified: EdDSA, with key \S+/);
  });

  it("say where the key is that they bring along (RFC 9449 §4.2)", async () => {
    const run = await makeRun({ dpop: "on" });
    const text = await readInspector(run, stepOf(run, "tokenRequest"), "tokens");
    expect(text).toContain("Verified: EdDSA, with the key in its header");
  });

  it("say who may use them, and who must not read them", async () => {
    const run = await makeRun({ dpop: "on", openid: "on", epilogue: "refresh" });
    const text = await readInspector(run, stepOf(run, "tokenResponse"), "tokens");
    expect(text).toContain("Unless it is bound to a key, whoever holds it may do all that it allows.");
    expect(text).toContain("to its client it is opaque");
    expect(text).toContain("never for an API");
    expect(text).toContain("It is not for the API.");
  });

  it("say why a signature is not verified", async () => {
    const run = await makeRun();
    const reason = "the signature does not match the content";
    const verifications = Object.fromEntries(
      Object.keys(run.verifications).map((token) => [token, { verified: false, algorithm: "RS256", reason }]),
    );
    const forged: RunRecord = { ...run, verifications };
    const text = await readInspector(forged, stepOf(run, "tokenResponse"), "tokens");
    expect(text).toContain(`Not verified: ${reason}`);
    expect(text).not.toContain("Verified: ");
  });

  it("are random strings where they are opaque", async () => {
    const run = await makeRun({ token: "opaque" });
    const text = await readInspector(run, stepOf(run, "tokenResponse"), "tokens");
    expect(text).toContain("nothing can be read in it, and only the server that issued it knows");
    expect(text).not.toContain("Payload");
  });

  it("are announced where a message has none", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "callback"), "tokens");
    expect(text).toContain("This message carries no token. Message 11 will bring one.");
  });
});
