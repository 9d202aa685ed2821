/** The examples that the JOSE specifications publish, as they stand there. */
import { describe, expect, it } from "vitest";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { accessTokenHash, readJwt, thumbprint, verifySignature } from "@/lib/oauth/jwt";

const payload =
  "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

interface Vector {
  readonly section: string;
  readonly token: string;
  readonly key: JsonWebKey;
}

const vectors: readonly Vector[] = [
  {
    section: "RFC 7515 Appendix A.1, HS256",
    token: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${payload}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    key: {
      kty: "oct",
      alg: "HS256",
      k: "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
    },
  },
  {
    section: "RFC 7515 Appendix A.2, RS256",
    token: `eyJhbGciOiJSUzI1NiJ9.${payload}.${[
      "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7",
      "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4",
      "BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K",
      "0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv",
      "hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB",
      "p0igcN_IoypGlUPQGe77Rw",
    ].join("")}`,
    key: {
      kty: "RSA",
      alg: "RS256",
      n: [
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp",
        "-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOW",
        "vG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUs",
        "LA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9k",
        "G4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2",
        "PAcDTW9gb54h4FRWyuXpoQ",
      ].join(""),
      e: "AQAB",
    },
  },
  {
    section: "RFC 7515 Appendix A.3, ES256",
    token: `eyJhbGciOiJFUzI1NiJ9.${payload}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    key: {
      kty: "EC",
      alg: "ES256",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
  },
  {
    section: "RFC 8037 Appendix A.4, EdDSA",
    token:
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
    key: { kty: "OKP", alg: "EdDSA", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
  },
];

describe.each(vectors)("$section", ({ token, key }) => {
  it("is verified with its key", async () => {
    expect(await verifySignature(token, [key])).toEqual({ verified: true, key });
  });

  it.each([
    ["header", 0],
    ["payload", 1],
    ["signature", 2],
  ])("is refused with one bit of its %s changed", async (_part, index) => {
    const parts = token.split(".");
    const part = parts[index] ?? "";
    // In the middle, where each character stands for six bits of the content.
    const place = Math.floor(part.length / 2);
    const changed = part.slice(0, place) + (part[place] === "A" ? "B" : "A") + part.slice(place + 1);
    const edited = parts.with(index, changed).join(".");
    expect(await verifySignature(edited, [key])).toMatchObject({ verified: false });
  });
});

it("reads the claims of RFC 7515 Appendix A.1 as they were written", () => {
  expect(readJwt(vectors[0]?.token ?? "")).toEqual({
    header: { typ: "JWT", alg: "HS256" },
    payload: { iss: "joe", exp: 1300819380, "http://example.com/is_root": true },
  });
});

describe("thumbprints", () => {
  it("of an RSA key, without the members that are not required (RFC 7638 §3.1)", async () => {
    const n = [
      "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86z",
      "wu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5Js",
      "GY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMic",
      "AtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-",
      "bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csF",
      "Cur-kEgU8awapJzKnqDKgw",
    ].join("");
    const key = { kty: "RSA", n, e: "AQAB", alg: "RS256", kid: "2011-04-29" };
    expect(await thumbprint(key)).toBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  });

  it("of an Ed25519 key (RFC 8037 Appendix A.3)", async () => {
    const key = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
    expect(await thumbprint(key)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  });
});

it("hashes an access token into the at_hash of its example (OIDC Core Appendix A.3)", async () => {
  const accessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
  expect(await accessTokenHash(accessToken, "RS256")).toBe("77QmUPtjPfzWtF2AnpK9RQ");
});
