import { describe, expect, it } from "vitest";
import { emptyResponse } from "@/lib/http/response";
import { readAuthenticationRequirements, readResourceRefusal } from "@/lib/oauth/client/resource-refusal";
import { createNotebook } from "../notebook";

function read(challenge: string, status = 401) {
  const notebook = createNotebook();
  const refusal = readResourceRefusal(emptyResponse(status, [["WWW-Authenticate", challenge]]));
  if (refusal === undefined) throw new Error("It is no refusal.");
  return { demand: readAuthenticationRequirements(refusal, notebook.note), notebook };
}

const wanted = 'Bearer error="insufficient_user_authentication"';

describe("what an API demands of the login", () => {
  it.each([
    [`${wanted}, max_age="300"`, { maxAge: 300 }],
    [`${wanted}, max_age=0`, { maxAge: 0 }],
    [`${wanted}, acr_values="gold  silver"`, { acrValues: ["gold", "silver"] }],
    [`${wanted}, acr_values=gold, max_age=5`, { maxAge: 5, acrValues: ["gold"] }],
    [`DPoP error="insufficient_user_authentication", max_age=5`, { maxAge: 5 }],
    [`Basic realm="a", ${wanted}, max_age=5`, { maxAge: 5 }],
  ])("is read from %s (RFC 9470 §3)", (challenge, demand) => {
    const found = read(challenge);
    expect(found.demand).toEqual(demand);
    expect(found.notebook.failed()).toEqual([]);
  });

  it.each(["", ", max_age=-1", ", max_age=soon", ', max_age="1.5"', ', max_age=""', ', acr_values=" "'])(
    "is none that a client could hand on, where the challenge has “%s” (RFC 9470 §3)",
    (parameters) => {
      const { demand, notebook } = read(wanted + parameters);
      expect(demand).toEqual({});
      expect(notebook.failed()).toEqual(["challenge-requirements"]);
    },
  );

  it.each([
    'Bearer error="invalid_token", max_age=5',
    "Bearer max_age=5",
    'Bearer error="insufficient_scope"',
  ])("is not in %s (RFC 6750 §3.1)", (challenge) => {
    const { demand, notebook } = read(challenge);
    expect(demand).toBeUndefined();
    expect(notebook.checks()).toEqual([]);
  });
});
