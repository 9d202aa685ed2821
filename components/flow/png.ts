/** An SVG document as a PNG, drawn by the browser: so many pixels for each unit of the drawing. */

const density = 2;

/** Rejects where the browser cannot draw it. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = await loadImage(svg);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * density;
  canvas.height = image.naturalHeight * density;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no canvas.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("The drawing is too large.")) : resolve(blob)));
  });
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
