/** HTTP by hand: bytes that no client would send, and all that comes back. */
import { connect } from "node:net";

export interface RawResponse {
  readonly status: number;
  /** As they came; names in lower case. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What the field says; several of one name are joined by a line break. */
export function readField({ fields }: RawResponse, name: string): string | undefined {
  const values = fields.filter(([key]) => key === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join("\n");
}

export interface RawRequest {
  readonly line: string;
  readonly fields?: readonly string[];
  readonly body?: string | Buffer;
}

/** Sends it on a connection of its own, and reads until that is closed. */
export function exchange(origin: string, { line, fields = [], body = "" }: RawRequest): Promise<RawResponse> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(readResponse(text)));
    const head = [`${line} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...fields].join("\r\n");
    socket.write(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]));
  });
}

function readResponse(text: string): RawResponse {
  const [head = "", body = ""] = text.split(/\r\n\r\n(.*)/s, 2);
  const [first = "", ...lines] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    fields: lines.map((line) => {
      const [name = "", value = ""] = line.split(/: (.*)/s, 2);
      return [name.toLowerCase(), value] as const;
    }),
    body,
  };
}
