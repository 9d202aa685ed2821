/** What the workbench offers to do about what it found. */

export const edited = {
  text: (parts: string) =>
    `You have changed the ${parts} since the signature was right. It stays broken until someone with the key signs again.`,
  undo: "Undo the changes",
} as const;

export const keyInHeader = "Try the key in the header";
export const readSecretSo = "Read it so";
