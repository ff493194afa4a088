import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { otherSide } from "#app/domain/quotations/negotiation.ts";
import type { Result } from "#app/domain/result.ts";
import { addDocument } from "../files/keep-documents.ts";
import type { MessageRefusal, SendMessage } from "../messages/write-to-other-side.ts";
import { writeToOtherSide } from "../messages/write-to-other-side.ts";
import type { OwnQuotationRefusal } from "./own-quotation.ts";
import { lockOwnQuotation } from "./own-quotation.ts";
import { tellQuotation } from "./tell-quotation.ts";

/** A side writes to the other about a quotation; attachments are private to the two. */
export function sendMessage(
  call: Call<Buyer | Producer>,
  quotationId: string,
  input: SendMessage,
): Promise<Result<null, OwnQuotationRefusal | MessageRefusal>> {
  const { actor, now } = call;
  return writeToOtherSide(
    call,
    {
      subject: "quotation",
      name: quotationId,
      mayWrite: () => inTransaction(call.db, (tx) => lockOwnQuotation(tx, actor, quotationId)),
      lock: (tx) => lockOwnQuotation(tx, actor, quotationId),
      write: async (tx, message, files) => {
        const fileIds: string[] = [];
        for (const document of files) {
          const reader = { access: "quotation", quotationId, uploadedById: actor.userId } as const;
          fileIds.push(await addDocument(tx, document, reader, now));
        }
        const data = { ...message, quotationId, fileIds };
        return (await tx.quotationMessage.create({ data, select: { id: true } })).id;
      },
      tell: (tx, _quotation, messageId) =>
        tellQuotation(tx, quotationId, {
          kind: "quotation-message",
          event: messageId,
          to: [otherSide(actor.kind)],
          by: actor.userId,
          now,
        }),
    },
    input,
  );
}
