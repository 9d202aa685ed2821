/** Where the server listens: `PORT` and `HOST` of the environment, or port 3000 on loopback. */

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Throws on a port that is none. */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${env.PORT}`);
  return { host: env.HOST || "127.0.0.1", port };
}

/** The address as people type it; of one that stands for every interface, the nearest. */
export function formatUrl({ host, port }: Address): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
