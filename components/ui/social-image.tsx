import type { ImageResponse } from "next/og.js";
import type { ReactNode } from "react";

export const socialImageSize = { width: 1200, height: 630 };

interface SocialImageProps {
  /** Where in something larger it is, above the title. */
  readonly note?: string;
  readonly title: string;
  readonly line?: string;
  /** As wide as the card that it stands on, and cut at the lower edge of the picture. */
  readonly drawing?: ReactNode;
}

/** Those of the light theme (app/globals.css), as what draws knows them. */
const [canvas, paper, ink, muted, edge] = ["#f5f4f2", "#ffffff", "#191a20", "#4c4c54", "#dfdeda"];

const side = 64;

/** Of a drawing. */
export const socialDrawingWidth = socialImageSize.width - 2 * side;

/** The mark, as components/ui/brand.tsx draws it: each line hands something on. */
const lines = [
  { colour: "#f2b366", isFirst: true },
  { colour: "#c49bff", isFirst: false },
  { colour: "#6fd0a8", isFirst: true },
] as const;

/** What is shown where somebody shares the address of a page: its title and what it is about. */
export async function drawSocialImage(props: SocialImageProps): Promise<ImageResponse> {
  // Kept out of what is bundled: what draws waits for modules of its own, and then the pages would bring along how to wait.
  const { ImageResponse } = await import(/* turbopackIgnore: true */ "next/og.js");
  return new ImageResponse(<Sheet {...props} />, socialImageSize);
}

function Sheet({ note, title, line, drawing }: SocialImageProps) {
  return (
    <div
      style={{
        ...column,
        width: "100%",
        height: "100%",
        padding: `52px ${side}px 0`,
        background: canvas,
        color: ink,
      }}
    >
      <Head note={note} />
      <div style={{ ...column, marginTop: drawing ? 30 : 120 }}>
        <div style={{ fontSize: sizeOf(title, drawing), lineHeight: 1.1, letterSpacing: "-0.03em" }}>
          {title}
        </div>
        {line && (
          <div
            style={{
              marginTop: drawing ? 14 : 28,
              fontSize: drawing ? 24 : 34,
              lineHeight: 1.4,
              color: muted,
            }}
          >
            {line}
          </div>
        )}
      </div>
      {drawing && <Card>{drawing}</Card>}
    </div>
  );
}

const column = { display: "flex", flexDirection: "column" } as const;

/** In two lines at most beside a drawing. */
function sizeOf(title: string, drawing: ReactNode): number {
  if (!drawing) return title.length > 32 ? 74 : 96;
  return title.length > 34 ? 54 : 64;
}

function Head({ note }: Pick<SocialImageProps, "note">) {
  return (
    <div style={{ display: "flex", alignItems: "center", justifyContent: "space-between" }}>
      <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 34, letterSpacing: "-0.02em" }}>
        <Mark />
        Grantscope
      </div>
      <div style={{ fontSize: 28, color: muted }}>{note ?? ""}</div>
    </div>
  );
}

function Card({ children }: { readonly children: ReactNode }) {
  return (
    <div
      style={{
        display: "flex",
        flex: 1,
        marginTop: 34,
        borderRadius: "28px 28px 0 0",
        border: `2px solid ${edge}`,
        borderBottom: "none",
        background: paper,
        overflow: "hidden",
      }}
    >
      {children}
    </div>
  );
}

function Mark() {
  return (
    <div
      style={{
        ...column,
        width: 52,
        height: 52,
        padding: "13px 11px",
        justifyContent: "space-between",
        borderRadius: 15,
        background: ink,
      }}
    >
      {lines.map(({ colour, isFirst }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed lines
        <div key={index} style={{ display: "flex", flexDirection: isFirst ? "row" : "row-reverse", gap: 4 }}>
          <div style={{ width: 21, height: 5, borderRadius: 3, background: colour }} />
          <div style={{ width: 5, height: 5, borderRadius: 3, background: colour }} />
        </div>
      ))}
    </div>
  );
}
