import { describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { readHeader } from "@/lib/http/message";
import { metadataUrl } from "@/lib/oauth/resource-server/metadata";
import { json } from "../support/kit";
import { answerOf, createPhotos, empty, getAlbums, jwtSettings, named, photos, withToken } from "./photos";

const wellKnown = `${photos}/.well-known/oauth-protected-resource`;

describe("the photos API", () => {
  it("describes itself at its well-known address (RFC 9728 §2, §3)", async () => {
    const { api, notebook } = createPhotos({ ...jwtSettings, takesProofs: true });
    const response = answerOf(await api.receive(getAlbums([], { url: wellKnown }), empty));
    expect(response.status).toBe(200);
    expect(readHeader(response, "Content-Type")).toBe("application/json");
    expect(json(response)).toMatchObject({
      resource: photos,
      authorization_servers: ["https://id.example"],
      scopes_supported: ["photos.read", "photos.write"],
      bearer_methods_supported: ["header"],
      dpop_signing_alg_values_supported: expect.arrayContaining(["ES256"]),
    });
    expect(notebook.checks()).toEqual([]);
  });

  it("does not announce DPoP where it does not take it (RFC 9728 §2)", async () => {
    const { api } = createPhotos(jwtSettings);
    const response = answerOf(await api.receive(getAlbums([], { url: wellKnown }), empty));
    expect(json(response)).not.toHaveProperty("dpop_signing_alg_values_supported");
  });

  it.each([[getAlbums([])], [withToken("not-a-token")]])(
    "says in each challenge where that is (RFC 9728 §5.1)",
    async (request) => {
      const response = answerOf(await createPhotos(jwtSettings).api.receive(request, empty));
      expect(response.status).toBe(401);
      const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
      expect(named(challenge?.parameters).resource_metadata).toBe(wellKnown);
    },
  );

  it("lets scripts of other origins read it, and nobody write it (Fetch §3.2, RFC 9110 §15.5.6)", async () => {
    const { api } = createPhotos(jwtSettings);
    const origin = [["Origin", "https://prints.example"]] as const;
    const read = answerOf(await api.receive(getAlbums(origin, { url: wellKnown }), empty));
    expect(readHeader(read, "Access-Control-Allow-Origin")).toBe("*");
    // A cache keeps it for everyone (Fetch §3.2.5).
    const byOthers = answerOf(await api.receive(getAlbums([], { url: wellKnown }), empty));
    expect(byOthers).toEqual(read);
    const written = answerOf(await api.receive(getAlbums([], { url: wellKnown, method: "POST" }), empty));
    expect([written.status, readHeader(written, "Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    const asked = answerOf(await api.receive(getAlbums([], { url: wellKnown, method: "OPTIONS" }), empty));
    expect(asked.status).toBe(204);
  });

  it("has its description below its own host alone (RFC 9728 §3.3)", async () => {
    const { api } = createPhotos(jwtSettings);
    const elsewhere = [`${wellKnown}/other`, "https://calendar.example/.well-known/oauth-protected-resource"];
    for (const url of elsewhere) {
      expect(answerOf(await api.receive(getAlbums([], { url }), empty)).status).toBe(404);
    }
  });
});

it.each([
  ["https://photos.example", "https://photos.example/.well-known/oauth-protected-resource"],
  ["https://photos.example/", "https://photos.example/.well-known/oauth-protected-resource"],
  [
    "https://grant.example/live/demo/api/albums",
    "https://grant.example/.well-known/oauth-protected-resource/live/demo/api/albums",
  ],
  ["https://photos.example/api?v=1", "https://photos.example/.well-known/oauth-protected-resource/api?v=1"],
])("the well-known address of %s stands between host and path (RFC 9728 §3.1)", (resource, expected) => {
  expect(metadataUrl(resource)).toBe(expected);
});
