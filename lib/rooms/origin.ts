/** The origin at which people reach the app: what the environment says, else the Host of the request. */
import { parseUrl } from "@/lib/http/address";
import { remember } from "@/lib/http/remember";

/** The origin of a BASE_URL; undefined where there is none. Throws where it is no origin. */
export function readBaseUrl(baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined || baseUrl === "") return undefined;
  const url = parseUrl(baseUrl);
  const plain = url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "";
  if (!plain || !/^https?:$/.test(url.protocol) || url.username !== "") {
    throw new Error(`BASE_URL is no origin, as https://example.org is: ${baseUrl}`);
  }
  return url.origin;
}

/** The origin that a Host field stands for, or undefined where it cannot be read. TLS is a proxy's matter, and BASE_URL says so. */
export function readHost(host: string | null): string | undefined {
  return host === null ? undefined : readOrigin(host);
}

const readOrigin = remember((host) => {
  const readable = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);
  return readable ? parseUrl(`http://${host}`)?.origin : undefined;
}, 32);
