import { describe, expect, it } from "vitest";
import type { Header } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { obtainCode, redeem } from "../oauth/support/code-flow";
import { basic, createKit, type Overrides } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

type Attempt = readonly [what: string, headers: readonly Header[], send: Overrides, check: CheckId];

const attempts: readonly Attempt[] = [
  [
    "without the secret, as if it were public (RFC 6749 §3.2.1)",
    [],
    { client_id: "prints-web" },
    "client-authentication-method",
  ],
  ["with an empty secret (RFC 6749 §2.3.1)", [basic("prints-web", "")], {}, "client-secret-matches"],
  ["with a guessed one (RFC 6749 §2.3.1)", [basic("prints-web", "guessed")], {}, "client-secret-matches"],
  [
    "with a secret of another client (RFC 6749 §2.3.1)",
    [basic("prints-web", "demo-secret-gallery-web")],
    {},
    "client-secret-matches",
  ],
  [
    "with the right secret by another method (RFC 7591 §2)",
    [],
    { client_id: "prints-web", client_secret: "demo-secret-prints-web" },
    "client-authentication-method",
  ],
  [
    "with its own secret, naming the other in the body (RFC 7521 §4.2)",
    [basic("gallery-web")],
    { client_id: "prints-web" },
    "client-id-matches",
  ],
];

describe("an attacker who has a code cannot pass for the client that it was issued to", () => {
  it.each(attempts)("%s", async (_what, headers, send, check) => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code, ...send }, headers);
    expectRefused(kit, response, { status: 401, error: "invalid_client", checks: [check] });
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("with two methods at once, one of them good (RFC 6749 §2.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code, client_id: "prints-web", client_secret: "guessed" });
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_request",
      checks: ["one-client-authentication"],
    });
  });

  it("with two Authorization fields, of which another program reads the other one (RFC 9110 §5.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code }, [basic("prints-web"), basic("gallery-web")]);
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_request",
      checks: ["one-client-authentication"],
    });
  });

  it("with the secret in the address, where logs keep it (RFC 6749 §2.3.1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, { client_id: "prints-post" });
    const { server } = kit;
    const response = await redeem(
      {
        ...kit,
        server: (request) =>
          server({ ...request, url: `${request.url}?client_secret=demo-secret-prints-post` }),
      },
      { code, client_id: "prints-post" },
      [],
    );
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_request",
      checks: ["token-credentials-in-body"],
    });
  });
});
