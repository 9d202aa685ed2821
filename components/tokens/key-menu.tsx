"use client";

import { Menu } from "@/components/ui/menu";
import { newKeys } from "@/lib/content/tokens/workbench";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { NewKeyAlgorithm } from "@/lib/oauth/key-material";
import { useTools } from "./use-tools";

const signing: readonly NewKeyAlgorithm[] = [
  "ES256",
  "EdDSA",
  "RS256",
  "PS256",
  "ES384",
  "ES512",
  "HS256",
  "HS384",
  "HS512",
];
const encrypting: readonly NewKeyAlgorithm[] = ["ECDH-ES", "RSA-OAEP-256", "dir"];

/** Keys made on the spot, in this browser. */
export function KeyMenu({ onMade }: { readonly onMade: (key: JsonWebKey) => void }) {
  const { withTools } = useTools();
  const items = (algorithms: readonly NewKeyAlgorithm[]) =>
    algorithms.map((algorithm) => ({
      id: algorithm,
      label: (
        <span className="flex items-baseline gap-2">
          <span className="w-27 font-mono text-xs">{algorithm}</span>
          <span className="text-muted">{newKeys[algorithm]}</span>
        </span>
      ),
      act: () => withTools(({ makeKey }) => makeKey(algorithm).then(onMade)),
    }));
  return (
    <Menu
      label="Make a key"
      icon="key"
      groups={[
        { title: "To sign", items: items(signing) },
        { title: "To encrypt", items: items(encrypting) },
      ]}
    />
  );
}
