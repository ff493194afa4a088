import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { otherSide } from "#app/domain/quotations/negotiation.ts";
import { asksToPayElsewhere } from "#app/domain/quotations/pay-elsewhere.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, Upload } from "../files/keep-documents.ts";
import { addDocument, documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";
import type { OwnQuotationRefusal } from "./own-quotation.ts";
import { lockOwnQuotation } from "./own-quotation.ts";
import { tellQuotation } from "./tell-quotation.ts";

export type SendMessage = {
  readonly text: string;
  readonly files: readonly Upload[];
  readonly formToken?: string | undefined;
};

export type SendMessageRefusal =
  | OwnQuotationRefusal
  | FileTypeUnknown
  | { readonly code: "message-file-too-large" };

/**
 * A side writes to the other about a quotation, whatever its state; attachments are private to the two. The other side
 * is told, and warned on the page when the words ask to pay past the house. The same form sent again writes nothing.
 */
export async function sendMessage(
  call: Call<Buyer | Producer>,
  quotationId: string,
  input: SendMessage,
): Promise<Result<null, SendMessageRefusal>> {
  const { actor, now } = call;
  const side = actor.kind;
  const form =
    input.formToken === undefined
      ? null
      : { token: input.formToken, userId: actor.userId, deed: `send-message/${quotationId}` };
  const mayWrite = await inTransaction(call.db, (tx) => lockOwnQuotation(tx, actor, quotationId));
  if (!mayWrite.ok) return mayWrite;
  if (input.files.some(({ size }) => size > documentMaxBytes)) {
    return refuse({ code: "message-file-too-large" });
  }
  const kept = await keepDocuments(call, input.files);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx) => {
    const own = await lockOwnQuotation(tx, actor, quotationId);
    if (!own.ok) return own;
    if (form !== null && (await formTarget(tx, form)) !== null) return ok(null);
    const fileIds: string[] = [];
    for (const document of kept.value) {
      const reader = { access: "quotation", quotationId, uploadedById: actor.userId } as const;
      fileIds.push(await addDocument(tx, document, reader, now));
    }
    const { id } = await tx.quotationMessage.create({
      data: {
        quotationId,
        side,
        writtenById: actor.userId,
        text: input.text,
        paysElsewhere: asksToPayElsewhere(input.text),
        fileIds,
        writtenAt: now,
      },
      select: { id: true },
    });
    await record(tx, call, {
      deed: "send-message",
      subject: "quotation",
      subjectId: quotationId,
      companyId: side === "buyer" ? own.value.buyerId : own.value.producerId,
      after: { files: fileIds.length },
    });
    await tellQuotation(tx, quotationId, {
      kind: "quotation-message",
      event: id,
      to: [otherSide(side)],
      by: actor.userId,
      now,
    });
    if (form !== null) await spendForm(tx, form, id, now);
    return ok(null);
  });
}
