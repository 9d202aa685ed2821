import type { ImageResponse } from "next/og.js";

export const socialImageSize = { width: 1200, height: 630 };

interface SocialImageProps {
  readonly title: string;
  readonly line: string;
}

const [canvas, ink, muted] = ["#17161c", "#f4f3f7", "#b3b0bf"];

/** The mark, as components/ui/brand.tsx draws it: each line hands something on. */
const lines = [
  { colour: "#f2b366", isFirst: true },
  { colour: "#c49bff", isFirst: false },
  { colour: "#6fd0a8", isFirst: true },
] as const;

/** What is shown where somebody shares the address of a page: its title and what it is about. Made when the app is built. */
export async function drawSocialImage({ title, line }: SocialImageProps): Promise<ImageResponse> {
  // Kept out of what is bundled: what draws waits for modules of its own, and then the pages would bring along how to wait.
  const { ImageResponse } = await import(/* turbopackIgnore: true */ "next/og.js");
  const isLong = title.length > 32;
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 76,
        background: canvas,
        color: ink,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 28, fontSize: 38, letterSpacing: "-0.02em" }}>
        <Mark />
        Grantscope
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{ fontSize: isLong ? 74 : 96, lineHeight: 1.06, letterSpacing: "-0.04em", maxWidth: 1000 }}
        >
          {title}
        </div>
        <div style={{ marginTop: 30, fontSize: 34, lineHeight: 1.4, color: muted, maxWidth: 960 }}>
          {line}
        </div>
      </div>
    </div>,
    socialImageSize,
  );
}

function Mark() {
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: 12 }}>
      {lines.map(({ colour, isFirst }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed lines
        <div key={index} style={{ display: "flex", flexDirection: isFirst ? "row" : "row-reverse", gap: 10 }}>
          <div style={{ width: 48, height: 11, borderRadius: 6, background: colour }} />
          <div style={{ width: 11, height: 11, borderRadius: 6, background: colour }} />
        </div>
      ))}
    </div>
  );
}
