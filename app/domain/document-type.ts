/** Kinds of document people may upload, told by content: a name and a claimed type are only the sender's word. */
export const documentTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type DocumentType = (typeof documentTypes)[number];

const signatures: readonly { readonly type: DocumentType; readonly bytes: readonly number[] }[] = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** How many bytes from the start `documentTypeOf` needs to see. */
export const documentHeadBytes = 8;

/** The kind of a document by its first bytes, or null when it is none of ours. */
export function documentTypeOf(head: Uint8Array): DocumentType | null {
  return signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.type ?? null;
}
