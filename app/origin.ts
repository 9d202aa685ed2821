/** Where the app stands, for whoever needs whole addresses: those of pictures of links, and of the pages that a search is told of. */
export const origin = process.env.BASE_URL ?? "http://localhost:3000";
