/** The proofs that RFC 9449 shows, and the thumbprint and the hash that go with them. */
import { describe, expect, it } from "vitest";
import { createChecklist } from "@/lib/oauth/checklist";
import { hashText } from "@/lib/oauth/dpop-proof";
import { checkProof } from "@/lib/oauth/dpop-rules";
import { createNotebook } from "../oauth/notebook";

const header =
  "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19";

const thumbprint = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
const accessToken = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";

const examples = [
  {
    section: "§4.1",
    proof: `${header}.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg`,
    request: { method: "POST", url: "https://server.example.com/token" },
    rules: { now: 1562262616 },
  },
  {
    section: "§7.1",
    proof: `${header}.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA`,
    request: { method: "GET", url: "https://resource.example.org/protectedresource" },
    rules: { now: 1562262618, accessToken },
  },
];

describe("the example proof", () => {
  it.each(examples)("of RFC 9449 $section is good, by the key of the example", async (example) => {
    const notebook = createNotebook();
    const jkt = await checkProof(
      { ...example.request, headers: [["DPoP", example.proof]], body: "" },
      { nonces: [], spend: async () => true, ...example.rules },
      createChecklist(notebook.note),
    );
    expect(jkt).toBe(thumbprint);
    expect(notebook.failed()).toEqual([]);
  });

  it("names the hash of its token (RFC 9449 §7.1)", async () => {
    expect(await hashText(accessToken)).toBe("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
  });
});
