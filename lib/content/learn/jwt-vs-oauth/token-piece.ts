/** What the token of the guide calls its parts: the page has these words at once. */
export const tokenPiece = {
  label: "A token to change",
  field: "The token, letter by letter",
  header: "Header",
  payload: "Payload",
  unreadable: "This part cannot be decoded any more.",
  reset: "Put it back",
  needsScript: "To change it, script must be on in your browser.",
} as const;
