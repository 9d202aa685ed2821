/** The command line: what it prints, and what it says to a mistake. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeMachine } from "./support/machine-file";

const root = path.resolve(import.meta.dirname, "../..");

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "machines/simulate.ts", ...words],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("npm run simulate", () => {
  it("prints the run of a flow with its options, in the format that is asked for", () => {
    const { status, stdout } = run("client-credentials", "--scope=photos.write", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      flow: "client-credentials",
      options: { scope: "photos.write", token: "jwt" },
      steps: expect.arrayContaining([expect.objectContaining({ kind: "end" })]),
    });
  });

  it("prints the machine of a flow, as the run calls its states", async () => {
    const { status, stdout } = run("password", "--format", "machine");
    expect(status).toBe(0);
    expect(stdout.trimEnd()).toBe((await writeMachine("password")).trimEnd());
  });

  it.each([
    [["client"], "Unknown flow: client. Did you mean client-credentials?"],
    [["authorization-code", "--pkc", "off"], "Unknown option: --pkc. Did you mean --pkce or --par?"],
    [["authorization-code", "pkce", "off"], "Unknown option: pkce. Did you mean --pkce?"],
    [["authorization-code", "--pkce", "on"], "Unknown value for --pkce: on. Did you mean off?"],
    [["authorization-code", "--do", "x"], "The value of --do is not one that a link carries."],
  ])(
    "ends with 2 for %j, and names what is near",
    (words, said) => {
      const { status, stdout, stderr } = run(...words);
      expect([status, stdout, stderr.split("\n")[0]]).toEqual([2, "", said]);
    },
    30_000,
  );

  it("says nothing where its reader has read enough", () => {
    const command = `"${process.execPath}" --import tsx machines/simulate.ts authorization-code --format json`;
    const { stdout, stderr } = spawnSync("sh", ["-c", `${command} | head -c 1`], {
      cwd: root,
      encoding: "utf8",
    });
    expect([stdout, stderr]).toEqual(["{", ""]);
  });
});
