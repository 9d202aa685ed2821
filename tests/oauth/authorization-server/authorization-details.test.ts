import { describe, expect, it } from "vitest";
import type { CheckId } from "@/lib/oauth/checks";
import { readJwt } from "@/lib/oauth/jwt";
import {
  authorizationUrl,
  authorize,
  challenge,
  obtainCode,
  openConsent,
  redeem,
} from "../support/code-flow";
import {
  allowDevice,
  createDeviceKit,
  obtainCodes,
  openDevicePage,
  poll,
  requestCodes,
  typeCode,
} from "../support/device";
import { askForTokens, createGrantKit, shareRights, withGrants } from "../support/grants";
import { basic, createKit, get, json, type Kit, merge, type Overrides, postForm } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent, redirected } from "../support/user-agent";

const summer = { type: "photo_album", identifier: "1", actions: ["view", "print"] };
const photos = "https://photos.example";
const calendar = "https://calendar.example";
const birthday = { type: "photo_album", identifier: "2", actions: ["view"], locations: [photos] };
const meeting = { ...birthday, locations: [calendar] };

function details(...list: readonly unknown[]): { readonly authorization_details: string } {
  return { authorization_details: JSON.stringify(list) };
}

async function introspect(kit: Kit, token: unknown) {
  const request = postForm(`${kit.issuer}/introspect`, [["token", String(token)]], [basic("photos-api")]);
  return json(await kit.server(request));
}

/** A code of a grant for Photos and Calendar. */
async function obtainForBoth(kit: Kit, client_id: string, more: Overrides) {
  const agent = createUserAgent(kit);
  const url = new URL(authorizationUrl(kit, { client_id, ...more }));
  for (const resource of [photos, calendar]) url.searchParams.append("resource", resource);
  await agent.open(url.href);
  await agent.signIn();
  return redirected(await agent.allow(), "code");
}

describe("authorization_details", () => {
  it("stand on the consent page in plain words (RFC 9396 §11.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, details(summer, birthday));
    const page = await agent.open(authorizationUrl(kit, details(summer, birthday)));
    expect(page.body).toContain("Album 1: see, print");
    expect(page.body).toContain("Album 2: see");
  });

  it.each(["jwt", "opaque"] as const)(
    "come back with a %s token, in it, and at introspection (RFC 9396 §7, §9)",
    async (accessTokenFormat) => {
      const kit = await createKit({ settings: { accessTokenFormat } });
      const code = await obtainCode(kit, details(summer, birthday));
      const tokens = json(await redeem(kit, { code }));
      expect(tokens.authorization_details).toEqual([summer, birthday]);
      const { authorization_details } = await introspect(kit, tokens.access_token);
      expect(authorization_details).toEqual([summer, birthday]);
      if (accessTokenFormat === "jwt") {
        const claims = readJwt(String(tokens.access_token))?.payload;
        expect(claims?.authorization_details).toEqual([summer, birthday]);
      }
    },
  );

  it.each(["jwt", "opaque"] as const)(
    "are in a %s token those for its audience, and those for no place (RFC 9396 §9.1)",
    async (accessTokenFormat) => {
      const kit = await createKit({ settings: { accessTokenFormat } });
      const code = await obtainForBoth(kit, "prints-web", details(summer, birthday, meeting));
      const tokens = json(await redeem(kit, { code, resource: photos }));
      expect(tokens.authorization_details).toEqual([summer, birthday]);
      const { authorization_details } = await introspect(kit, tokens.access_token);
      expect(authorization_details).toEqual([summer, birthday]);
    },
  );

  it("of another API alone are left out of the token, and not of the next (RFC 9396 §9.1)", async () => {
    const kit = await createGrantKit();
    await shareRights(kit);
    const code = await obtainForBoth(kit, "refresh-web", details(meeting));
    const first = json(await redeem(kit, { code, resource: photos }, [basic("refresh-web")]));
    expect(first).not.toHaveProperty("authorization_details");
    expect(readJwt(String(first.access_token))?.payload).not.toHaveProperty("authorization_details");
    const next = { grant_type: "refresh_token", refresh_token: String(first.refresh_token) };
    const second = json(await askForTokens(kit, { ...next, resource: calendar }));
    expect(second.authorization_details).toEqual([meeting]);
  });

  it("are nowhere where none were asked for (RFC 9396 §7)", async () => {
    const kit = await createKit();
    const tokens = json(await redeem(kit, { code: await obtainCode(kit) }));
    expect(tokens).not.toHaveProperty("authorization_details");
    expect(readJwt(String(tokens.access_token))?.payload).not.toHaveProperty("authorization_details");
  });

  it("can be fewer in the token, in any order of writing (RFC 9396 §6)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, details(summer, birthday));
    const reordered = { actions: ["print", "view"], identifier: "1", type: "photo_album" };
    const tokens = json(await redeem(kit, { code, ...details(reordered) }));
    expect(tokens.authorization_details).toEqual([summer]);
  });

  it.each([
    ["fewer actions", summer, { ...summer, actions: ["view"] }],
    ["one place of all", summer, { ...summer, locations: [photos] }],
    ["one place of two", { ...summer, locations: [photos, calendar] }, { ...summer, locations: [photos] }],
  ])("can be %s in the token (RFC 9396 §6.1)", async (_what, granted, asked) => {
    const kit = await createKit();
    const code = await obtainCode(kit, details(granted));
    expect(json(await redeem(kit, { code, ...details(asked) })).authorization_details).toEqual([asked]);
  });

  it("cannot be for all places where they were granted for one (RFC 9396 §6.1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, details({ ...summer, locations: [photos] }));
    const response = await redeem(kit, { code, ...details(summer) });
    expect(json(response).error).toBe("invalid_authorization_details");
  });

  it("can be fewer after a refresh, and all again after the next (RFC 9396 §6)", async () => {
    const kit = await createGrantKit();
    const code = await obtainCode(kit, { client_id: "refresh-web", ...details(summer, birthday) });
    const first = json(await redeem(kit, { code }, [basic("refresh-web")]));
    const refresh = async (token: unknown, more = {}) =>
      json(await askForTokens(kit, { grant_type: "refresh_token", refresh_token: String(token), ...more }));
    const second = await refresh(first.refresh_token, details(birthday));
    expect(second.authorization_details).toEqual([birthday]);
    expect((await refresh(second.refresh_token)).authorization_details).toEqual([summer, birthday]);
  });

  it.each([
    ["more actions", { ...summer, actions: ["view", "print", "share"] }],
    ["another album", { ...summer, identifier: "3" }],
    ["another type", { ...summer, type: "photo_frame" }],
    ["no actions", { ...summer, actions: [] }],
    ["a member that the type does not have", { ...summer, size: "large" }],
  ])("are refused in the token request with %s (RFC 9396 §6)", async (_what, detail) => {
    const kit = await createKit();
    const code = await obtainCode(kit, details(summer));
    const response = await redeem(kit, { code, ...details(detail) });
    expect([response.status, json(response).error]).toEqual([400, "invalid_authorization_details"]);
    expect(kit.notes.failed()).toEqual(["details-granted"]);
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it.each(["[]", "{}", "none"])("are refused in the token request as %s (RFC 9396 §6)", async (text) => {
    const kit = await createKit();
    const code = await obtainCode(kit, details(summer));
    const response = await redeem(kit, { code, authorization_details: text });
    expect(json(response).error).toBe("invalid_authorization_details");
  });

  it("cannot be had by a token request alone (RFC 9396 §6)", async () => {
    const kit = await createKit();
    const response = await redeem(kit, { code: await obtainCode(kit), ...details(summer) });
    expect(json(response).error).toBe("invalid_authorization_details");
  });

  const refused: readonly (readonly [string, string, CheckId])[] = [
    ["no JSON", "album 1", "details-readable"],
    ["no list", JSON.stringify(summer), "details-readable"],
    ["an empty list", "[]", "details-readable"],
    ["a list of texts", '["photo_album"]', "details-readable"],
    ["a list with null", "[null]", "details-readable"],
    ["too many", JSON.stringify(Array.from({ length: 11 }, () => summer)), "details-readable"],
    ["an unknown type", JSON.stringify([{ ...summer, type: "payment_initiation" }]), "details-type-known"],
    ["no type", JSON.stringify([{ identifier: "1", actions: ["view"] }]), "details-type-known"],
    ["a list", "[[]]", "details-type-known"],
    ["an unknown member", JSON.stringify([{ ...summer, until: "2027" }]), "details-conform"],
    ["no identifier", JSON.stringify([{ ...summer, identifier: undefined }]), "details-conform"],
    [
      "an identifier that has what follows it read backwards",
      JSON.stringify([{ ...summer, identifier: "1\u202e" }]),
      "details-conform",
    ],
    ["an identifier that is a number", JSON.stringify([{ ...summer, identifier: 1 }]), "details-conform"],
    ["no actions", JSON.stringify([{ ...summer, actions: [] }]), "details-conform"],
    ["an unknown action", JSON.stringify([{ ...summer, actions: ["view", "burn"] }]), "details-conform"],
    ["actions that are text", JSON.stringify([{ ...summer, actions: "view" }]), "details-conform"],
    [
      "an unknown location",
      JSON.stringify([{ ...summer, locations: ["https://evil.example"] }]),
      "details-conform",
    ],
    ["one good and one bad", JSON.stringify([summer, { ...summer, actions: ["burn"] }]), "details-conform"],
  ];

  it.each(refused)("are refused with %s (RFC 9396 §5)", async (_what, authorization_details, check) => {
    const kit = await createKit();
    const response = await authorize(kit, { authorization_details });
    expect(redirected(response, "error")).toBe("invalid_authorization_details");
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("can be pushed (RFC 9396 §3, RFC 9126 §2.1)", async () => {
    const kit = await createKit();
    const usual = {
      response_type: "code",
      client_id: "prints-web",
      redirect_uri: callback,
      scope: "photos.read",
      code_challenge: challenge,
      code_challenge_method: "S256",
    };
    const push = (more: { readonly authorization_details: string }) =>
      kit.server(postForm(`${kit.issuer}/par`, merge(usual, more), [basic("prints-web")]));
    expect((await push(details(summer))).status).toBe(201);
    expect(json(await push({ authorization_details: "[]" })).error).toBe("invalid_authorization_details");
  });

  it("come with a token for a program that acts for itself (RFC 9396 §6)", async () => {
    const kit = await createGrantKit();
    await withGrants(kit, "refresh-web", ["client_credentials"]);
    const ask = (list: object) =>
      askForTokens(kit, { grant_type: "client_credentials", scope: "photos.read", ...details(list) });
    const tokens = json(await ask(summer));
    expect(tokens.authorization_details).toEqual([summer]);
    expect(await introspect(kit, tokens.access_token)).toMatchObject({ authorization_details: [summer] });
    const refused = await ask({ ...summer, actions: ["burn"] });
    expect([refused.status, json(refused).error]).toEqual([400, "invalid_authorization_details"]);
  });

  it("are no more in an exchanged token than in the subject's, and told (RFC 9396 §6, §7)", async () => {
    const kit = await createGrantKit();
    await withGrants(kit, "other-web", ["urn:ietf:params:oauth:grant-type:token-exchange"]);
    await shareRights(kit);
    const code = await obtainCode(kit, { client_id: "refresh-web", ...details(summer, birthday) });
    const subject = json(await redeem(kit, { code, ...details(birthday) }, [basic("refresh-web")]));
    const exchange = {
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: String(subject.access_token),
      subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
    };
    const tokens = json(await askForTokens(kit, exchange, [basic("other-web")]));
    expect(tokens.authorization_details).toEqual([birthday]);
    expect(await introspect(kit, tokens.access_token)).toMatchObject({ authorization_details: [birthday] });
  });

  it("are asked of the user for a device, and come with its token (RFC 9396 §3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit, details(summer));
    const agent = await openDevicePage(kit);
    await typeCode(agent, codes.userCode);
    expect((await agent.signIn()).body).toContain("Album 1: see, print");
    await agent.allow();
    expect(json(await poll(kit, codes.deviceCode)).authorization_details).toEqual([summer]);
    const refused = await requestCodes(kit, details({ type: "payment_initiation" }));
    expect([refused.status, json(refused).error]).toEqual([400, "invalid_authorization_details"]);
  });

  it("of a device are less where its token request asks for less, and never more (RFC 9396 §6)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit, details(summer, birthday));
    await allowDevice(kit, codes);
    const more = await poll(kit, codes.deviceCode, details({ ...summer, actions: ["share"] }));
    expect([more.status, json(more).error]).toEqual([400, "invalid_authorization_details"]);
    expect(kit.notes.failed()).toEqual(["details-granted"]);
    const { access_token, authorization_details } = json(await poll(kit, codes.deviceCode, details(summer)));
    expect(authorization_details).toEqual([summer]);
    expect(await introspect(kit, access_token)).toMatchObject({ authorization_details: [summer] });
  });

  it("are never allowed without a page (OIDC Core §3.1.2.6)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, details(summer));
    await agent.allow();
    const response = await agent.open(authorizationUrl(kit, { prompt: "none", ...details(summer) }));
    expect(redirected(response, "error")).toBe("consent_required");
  });

  it("are announced in the metadata (RFC 9396 §10)", async () => {
    const kit = await createKit();
    const metadata = await kit.server(get(`${kit.issuer}/.well-known/oauth-authorization-server`));
    expect(json(metadata).authorization_details_types_supported).toEqual(["photo_album"]);
  });
});
