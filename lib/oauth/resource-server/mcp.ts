/**
 * The photos API as an MCP server (Model Context Protocol 2026-07-28, Streamable HTTP): one address, to which every call is posted. Its
 * tools are the operations of albums.ts under other names. What the header fields say must be what the body says.
 * Left out: `server/discover` and the lists, streams, and the check of `Origin`, which no agent sends.
 */
import { readAddress } from "@/lib/http/address";
import { decodeBase64 } from "@/lib/http/base64";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { parseJson, readDeclaredJson, readJson } from "@/lib/http/response";
import { isRequest, mcpVersion, protocolErrorResponse, readToolCall, toolResponse } from "@/lib/oauth/mcp";
import { type Album, albumOperations, type Operation, type Served } from "./albums";

const tools: Readonly<Record<string, Operation>> = {
  list_albums: albumOperations.list,
  create_album: albumOperations.add,
};

/** The call at the address of the resource, with the scope that its tool needs: the one for reading where there is no such tool. */
export function findToolCall(request: HttpRequest, resource: string): readonly Operation[] {
  const [asked, own] = [readAddress(request.url), readAddress(resource)];
  if (asked === undefined || own === undefined || asked.path !== own.path) return [];
  const { name } = readToolCall(readBody(request));
  const { scope } = findTool(name) ?? albumOperations.list;
  return [{ method: "POST", path: own.path, scope, serve: answerCall }];
}

function findTool(name: string | undefined): Operation | undefined {
  return name !== undefined && Object.hasOwn(tools, name) ? tools[name] : undefined;
}

function readBody(request: HttpRequest) {
  return readDeclaredJson(request);
}

function answerCall(
  request: HttpRequest,
  albums: readonly Album[],
  most: number,
  own?: readonly Album[],
): Served {
  const call = readToolCall(readBody(request));
  const problem = findProblem(request, call);
  if (problem !== undefined) return { ...problem, albums };
  const tool = findTool(call.name);
  if (tool === undefined) {
    const message = `There is no tool ${call.name ?? "without a name"}`;
    return { ...refuse(400, call.id, { code: -32602, message }), albums };
  }
  const served = tool.serve({ ...request, body: JSON.stringify(call.arguments) }, albums, most, own);
  const content = readJson(served.response) ?? {};
  return { ...served, response: toolResponse(call.id, content, served.response.status >= 400) };
}

/** What is wrong with the call, whichever tool it is for. A method that does not exist here is 404 to those who do not read the body. */
function findProblem(
  request: HttpRequest,
  { id, method, version, capabilities, name }: ReturnType<typeof readToolCall>,
): ReturnType<typeof refuse> | undefined {
  if (parseJson(request.body) === undefined)
    return refuse(400, id, { code: -32700, message: "The body is not JSON" });
  if (!isRequest(readBody(request))) {
    const message = "The body is no request of JSON-RPC 2.0, as application/json";
    return refuse(400, id, { code: -32600, message });
  }
  const mirrored = [
    ["MCP-Protocol-Version", version],
    ["Mcp-Method", method],
    // Other methods name nothing, or something else than a tool.
    ...(method === "tools/call" ? [["Mcp-Name", name] as const] : []),
  ] as const;
  const differs = mirrored.find(
    ([header, value]) => value === undefined || readMirrored(request, header) !== value,
  );
  if (differs !== undefined) {
    const message = `${differs[0]} is not what the body says`;
    return refuse(400, id, { code: -32020, message });
  }
  if (version !== mcpVersion) {
    const data = { supported: [mcpVersion], requested: version };
    return refuse(400, id, { code: -32022, message: "The version is not supported", data });
  }
  if (method !== "tools/call")
    return refuse(404, id, { code: -32601, message: "The method is not known here" });
  if (capabilities instanceof Object) return undefined;
  return refuse(400, id, { code: -32602, message: "The call does not say what its client is capable of" });
}

/** What a header field says; a name that is no plain ASCII comes in base64. */
function readMirrored(request: HttpRequest, header: string): string | undefined {
  const value = readHeader(request, header);
  const [, coded] = (header === "Mcp-Name" && /^=\?base64\?(.*)\?=$/.exec(value ?? "")) || [];
  const bytes = coded === undefined ? undefined : decodeBase64(coded);
  return bytes === undefined ? value : new TextDecoder().decode(bytes);
}

function refuse(...[status, id, error]: Parameters<typeof protocolErrorResponse>) {
  const fault = {
    expected: "a call of one of its tools, which the header fields name as well",
    actual: error.message,
  };
  return { response: protocolErrorResponse(status, id, error), fault };
}
