/** Kinds of document people may upload, told by content: a name and a claimed type are only the sender's word. */
export const documentTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type DocumentType = (typeof documentTypes)[number];

const signatures: readonly { readonly type: DocumentType; readonly bytes: readonly number[] }[] = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** How many bytes from the start `documentTypeOf` needs to see. */
export const documentHeadBytes = 12;

/** A WebP is a RIFF file that says so after its length. */
const webp = { riff: [0x52, 0x49, 0x46, 0x46], webp: [0x57, 0x45, 0x42, 0x50] } as const;

/** The kind of a document by its first bytes, or null when it is none of ours. */
export function documentTypeOf(head: Uint8Array): DocumentType | null {
  const begins = (bytes: readonly number[], from = 0) =>
    bytes.every((byte, index) => head[from + index] === byte);
  if (begins(webp.riff) && begins(webp.webp, 8)) return "image/webp";
  return signatures.find(({ bytes }) => begins(bytes))?.type ?? null;
}
