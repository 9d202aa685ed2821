/** Classes of a button or a link whose words go on in the next line where they are too long for one. */
export const manyLines = "h-auto! max-w-full shrink! py-1.5 whitespace-normal!";
