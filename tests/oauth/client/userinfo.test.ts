import { describe, expect, it } from "vitest";
import { jsonResponse } from "@/lib/http/response";
import { buildUserinfoRequest, readUserinfoResponse } from "@/lib/oauth/client/userinfo";
import { createNotebook } from "../notebook";
import { nonsense } from "./prints";

const url = "https://id.example/userinfo";

describe("userinfo", () => {
  it("is asked with the access token in the Authorization field (OIDC Core §5.3.1)", () => {
    expect(buildUserinfoRequest(url, "token", "https://prints.example")).toEqual({
      method: "GET",
      url,
      headers: [
        ["Authorization", "Bearer token"],
        ["Accept", "application/json"],
        ["Origin", "https://prints.example"],
      ],
      body: "",
    });
  });

  it("gives the claims of the user who signed in (OIDC Core §5.3.2)", () => {
    const claims = { sub: "248289761001", name: "Maya Lind" };
    const notebook = createNotebook();
    const result = readUserinfoResponse(jsonResponse(200, claims), "248289761001", notebook.note);
    expect(result).toEqual({ kind: "claims", claims });
    expect(notebook.finding("userinfo-readable").actual).toBe("status 200 with claims");
    expect(notebook.actions()).toMatchObject([{ action: "claims-received" }]);
  });

  it("is refused by a challenge (OIDC Core §5.3.3, RFC 6750 §3)", () => {
    const response = jsonResponse(401, {}, [["WWW-Authenticate", 'Bearer error="invalid_token"']]);
    const notebook = createNotebook();
    const result = readUserinfoResponse(response, "248289761001", notebook.note);
    expect(result).toMatchObject({ kind: "refused", status: 401, error: "invalid_token" });
    expect(notebook.actions()).toEqual([]);
  });

  it.each([undefined, "", "1", 248289761001])(
    "rejects the claims of the subject %j (OIDC Core §5.3.2)",
    (sub) => {
      const notebook = createNotebook();
      const result = readUserinfoResponse(jsonResponse(200, { sub }), "248289761001", notebook.note);
      expect(result).toMatchObject({ kind: "rejected", check: "userinfo-subject" });
      expect(notebook.failed()).toEqual(["userinfo-subject"]);
    },
  );

  it("rejects claims that come with an error status (OIDC Core §5.3.3)", () => {
    const response = jsonResponse(401, { sub: "248289761001" });
    const notebook = createNotebook();
    expect(readUserinfoResponse(response, "248289761001", notebook.note)).toMatchObject({
      kind: "rejected",
      check: "userinfo-readable",
    });
    expect(notebook.finding("userinfo-readable").actual).toBe("status 401 with claims");
  });

  it.each(nonsense)("rejects %j without an exception (OIDC Core §5.3.2)", (response) => {
    expect(readUserinfoResponse(response, "248289761001", createNotebook().note).kind).toBe("rejected");
  });
});
