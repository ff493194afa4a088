import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { DocumentType } from "#app/domain/document-type.ts";
import { documentHeadBytes, documentTypeOf } from "#app/domain/document-type.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

/** An uploaded file as the form reader left it on the disk. */
export type Upload = { readonly name: string; readonly size: number; readonly path: string };

/** A document whose bytes are in the file store, not yet known to the database. */
export type KeptDocument = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly contentType: DocumentType;
};

export type FileTypeUnknown = { readonly code: "file-type-unknown"; readonly name: string };

/** Bytes a document may have. */
export const documentMaxBytes = 10_000_000;

/**
 * Puts uploaded documents (PDF, JPEG, PNG; told by content) into the file store, before the transaction that makes
 * their rows: a row never points to bytes that are not there. All or none.
 */
export async function keepDocuments(
  call: Pick<Call, "outside">,
  uploads: readonly Upload[],
): Promise<Result<KeptDocument[], FileTypeUnknown>> {
  const types: DocumentType[] = [];
  for (const upload of uploads) {
    const type = documentTypeOf(await headOf(upload.path));
    if (type === null) return refuse({ code: "file-type-unknown", name: upload.name });
    types.push(type);
  }
  const kept: KeptDocument[] = [];
  for (const [index, contentType] of types.entries()) {
    const upload = uploads[index];
    if (upload === undefined) continue;
    const { sha256, size } = await call.outside.files.put(createReadStream(upload.path));
    kept.push({ name: upload.name, sha256, size, contentType });
  }
  return ok(kept);
}

type Reader = {
  readonly access: "company" | "order" | "order_message" | "quotation" | "staff";
  readonly ownerCompanyId?: string;
  readonly orderId?: string;
  readonly quotationId?: string;
  readonly uploadedById: string;
};

/** Makes the row of a kept document; answers its id. */
export async function addDocument(
  tx: Tx,
  document: KeptDocument,
  reader: Reader,
  now: Date,
): Promise<string> {
  const { id } = await tx.file.create({
    data: {
      ...document,
      access: reader.access,
      ownerCompanyId: reader.ownerCompanyId ?? null,
      orderId: reader.orderId ?? null,
      quotationId: reader.quotationId ?? null,
      uploadedById: reader.uploadedById,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  const { buffer, bytesRead } = await file
    .read(new Uint8Array(documentHeadBytes), 0, documentHeadBytes, 0)
    .finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}
