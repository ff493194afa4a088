import type { Tx } from "#app/db/client.server.ts";
import type { KeptDocument, Upload } from "../files/keep-documents.ts";
import { addDocument } from "../files/keep-documents.ts";

/** A photo or report as it was brought, with what is seen on it in a few words; the words may be empty. */
export type Described = Upload & { readonly note?: string };

/** Makes the rows of kept files of a claim; `brought` are the same files in the same order, with their words. */
export async function addClaimFiles(
  tx: Tx,
  kept: readonly KeptDocument[],
  brought: readonly Described[],
  to: {
    readonly orderId: string;
    readonly claimId: string;
    readonly messageId: string | null;
    readonly userId: string;
    readonly now: Date;
  },
): Promise<void> {
  for (const [position, document] of kept.entries()) {
    const reader = { access: "order", orderId: to.orderId, uploadedById: to.userId } as const;
    const fileId = await addDocument(tx, document, reader, to.now);
    const note = brought[position]?.note ?? "";
    await tx.claimFile.create({
      data: { fileId, claimId: to.claimId, messageId: to.messageId, position, note },
    });
  }
}
