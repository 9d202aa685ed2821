/**
 * Another app of the same server, before the run begins: Maya lets it see her albums, for real, and it is given an access token. That
 * its maker, or whoever took it from there, has other plans for it, neither she nor id.example can see (RFC 6749 §10.16).
 */
import { readAddress, withQuery } from "@/lib/http/address";
import { readParameter, readParameters } from "@/lib/http/parameters";
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { endpoints } from "@/lib/oauth/metadata";
import { navigateTo } from "../browser";
import { gallerySpaClient, issuer } from "../demo";
import { playAsMaya } from "../prologue";
import type { World } from "../world";

export const galleryImplicit: ClientMetadata = {
  ...gallerySpaClient,
  grant_types: ["implicit"],
  response_types: ["token"],
};

/** The world in which Gallery has its token. Throws where it got none: that is our own mistake. */
export async function connectGallery(before: World): Promise<{ world: World; tokens: Tokens }> {
  const url = withQuery(endpoints(issuer).authorization, [
    ["response_type", "token"],
    ["client_id", galleryImplicit.client_id],
    ["redirect_uri", galleryImplicit.redirect_uris[0] ?? ""],
    ["scope", "photos.read"],
    ["state", "gallery"],
  ]);
  // Nobody stands at the address of Gallery in this world: what the browser would open there is all that is wanted.
  const { world } = await playAsMaya({ parties: {} }, before, navigateTo(before, url));
  const answer = readParameters(readAddress(world.browser.loading?.url ?? "")?.fragment ?? "");
  const accessToken = readParameter(answer, "access_token");
  if (accessToken === undefined) throw new Error("Gallery was not connected");
  const tokens = { accessToken, scope: readParameter(answer, "scope") ?? "" };
  return { world: { ...world, sent: 0, browser: before.browser }, tokens };
}
