/**
 * The process that serves the app: `node --import tsx server/main.ts` the last build, with `dev` behind it the source. PORT and HOST
 * say where, NODE_ENV what React and Next are to be.
 */
import { formatUrl, readAddress } from "./address";
import { type Served, serve } from "./serve";

/** As a shell counts processes that were ended by a signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

function stopOn(signal: keyof typeof exitCodes, served: Served): void {
  process.once(signal, async () => {
    await served.stop().catch(console.error);
    process.exit(exitCodes[signal]);
  });
}

try {
  const address = readAddress(process.env);
  const served = await serve(process.argv[2] === "dev" ? "dev" : "start", address);
  stopOn("SIGINT", served);
  stopOn("SIGTERM", served);
  console.log(`Grantscope is at ${formatUrl(address)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
