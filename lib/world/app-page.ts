/** A page of an app of the demo: its name, and what it has to say. Apps differ in their colour. */

/** Colours for light and dark, as CSS. */
export interface AppLook {
  readonly brand: string;
  readonly ink: string;
  readonly onInk: string;
  readonly row: string;
}

/** A rule by which a page fades below, where its window cuts it; `room` is what its body leaves at each side, in pixels. */
export function fadeBelow(room: number): string {
  return `body::after { content: ""; position: sticky; bottom: 0; display: block; block-size: 24px; margin-inline: -${room}px; background: linear-gradient(transparent, light-dark(#fff, #1b1a1f)); pointer-events: none }`;
}

function style({ ink, onInk, row }: AppLook): string {
  return `
:root { color-scheme: light dark; font: 16px/1.5 "Geist", system-ui, sans-serif; color: light-dark(#1c1b19, #f1eff5); background: light-dark(#fff, #1b1a1f) }
body { margin: 0; padding: 24px 22px 0; max-width: 30rem }
${fadeBelow(22)}
.brand { margin: 0 0 20px; font-size: 15px; font-weight: 600; color: ${ink} }
h1 { margin: 0 0 8px; font-size: 21px; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance }
p { margin: 0 0 16px }
button { font: inherit; font-weight: 600; min-height: 44px; padding: 0 20px; border: 0; border-radius: 10px; color: ${onInk}; background: ${ink}; cursor: pointer }
label { display: block; margin: 0 0 14px; font-weight: 500 }
input { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 44px; margin-top: 4px; padding: 0 12px; font: inherit; color: inherit; background: transparent; border: 1px solid light-dark(#8a867e, #6f6b7a); border-radius: 10px }
button:focus-visible, input:focus-visible { outline: 3px solid light-dark(#1c1b19, #fff); outline-offset: 2px }
ul { display: grid; gap: 10px; margin: 0; padding: 0; list-style: none }
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 12px 14px; border-radius: 10px; background: ${row} }
p, li span { color: light-dark(#56534d, #b9b5c3) }
li > span { white-space: nowrap }
code { font-family: "Geist Mono", ui-monospace, monospace; font-size: 14px }
`;
}

export function appPage(look: AppLook, title: string, content: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${style(look)}</style></head>`,
    `<body><main><p class="brand">${look.brand}</p>${content}</main></body></html>`,
  ].join("");
}
