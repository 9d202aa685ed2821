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
    expect(text).toContain("only the server that issued it knows");
    expect(text).not.toContain("Payload");
  });

  it("are announced where a message has none", async () => {
    const run = await makeRun();
    const text = await readInspector(run, stepOf(run, "callback"), "tokens");
    expect(text).toContain("This message carries no token. Message 11 will bring one.");
  });
});
