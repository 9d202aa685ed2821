/** `npm start`: builds if need be and serves the app. `npm run dev`: serves it from source. PORT and HOST say where. */
import { readAddress } from "../../server/address.ts";
import { buildIfStale, startServer } from "./server.ts";

try {
  const mode = process.argv[2] === "dev" ? "dev" : "start";
  const address = readAddress(process.env);
  if (mode === "start") await buildIfStale();
  const child = startServer(mode, address);
  child.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
