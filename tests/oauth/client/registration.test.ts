import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import {
  buildRegistrationRequest,
  type OwnMetadata,
  readRegistrationResponse,
} from "@/lib/oauth/client/registration";
import { createNotebook } from "../notebook";
import { nonsense } from "./prints";

const own: OwnMetadata = {
  client_name: "Scout",
  redirect_uris: ["http://127.0.0.1:49152/callback"],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  token_endpoint_auth_method: "none",
  application_type: "native",
};
const { application_type: _, ...registered } = { ...own, client_id: "abc", scope: "photos.read" };

function read(status: number, members: unknown) {
  const notebook = createNotebook();
  return { notebook, result: readRegistrationResponse(own, jsonResponse(status, members), notebook.note) };
}

describe("a client that registers itself", () => {
  it("says what it is, as JSON (RFC 7591 §3.1)", () => {
    const request = buildRegistrationRequest("https://id.example/register", own);
    expect([request.method, readHeader(request, "Content-Type")]).toEqual(["POST", "application/json"]);
    expect(JSON.parse(request.body)).toEqual(own);
  });

  it("is given a name, and keeps it (RFC 7591 §3.2.1)", () => {
    const { result, notebook } = read(201, registered);
    expect(result).toEqual({ kind: "registered", client: registered });
    expect(notebook.actions()).toMatchObject([
      { action: "client-id-received", gains: [{ name: "client_id", value: "abc" }] },
    ]);
  });

  it("hears why it is not registered (RFC 7591 §3.2.2)", () => {
    expect(read(400, { error: "invalid_redirect_uri", error_description: "no" }).result).toEqual({
      kind: "refused",
      error: "invalid_redirect_uri",
      description: "no",
      status: 400,
    });
  });

  it.each([
    [200, {}, "registration-response-status"],
    [201, { client_id: "" }, "registration-response-client"],
    [201, { token_endpoint_auth_method: undefined }, "registration-response-usable"],
    [201, { token_endpoint_auth_method: "client_secret_basic" }, "registration-response-usable"],
    [201, { redirect_uris: ["https://scout.example/"] }, "registration-response-usable"],
    [201, { grant_types: ["implicit"] }, "registration-response-usable"],
    [201, { response_types: ["token"] }, "registration-response-usable"],
  ])("does not use an answer of %i with %j (RFC 7591 §3.2.1)", (status, changes, check) => {
    const { result, notebook } = read(status, { ...registered, ...changes });
    expect(result).toMatchObject({ kind: "rejected", check });
    expect(notebook.actions()).toEqual([]);
  });

  it.each(["grant_types", "response_types"])(
    "takes %s that are not named for the default, which is the code (RFC 7591 §2)",
    (name) => {
      expect(read(201, { ...registered, [name]: undefined }).result.kind).toBe("registered");
    },
  );

  it.each(nonsense)("is not registered by %j", (response) => {
    expect(readRegistrationResponse(own, response, createNotebook().note).kind).toBe("rejected");
  });
});
