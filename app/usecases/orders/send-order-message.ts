import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { otherSide } from "#app/domain/quotations/negotiation.ts";
import { asksToPayElsewhere } from "#app/domain/quotations/pay-elsewhere.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, Upload } from "../files/keep-documents.ts";
import { addDocument, documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";
import type { OwnOrder, OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";

export type SendOrderMessage = {
  readonly text: string;
  readonly files: readonly Upload[];
  readonly formToken?: string | undefined;
};

export type SendOrderMessageRefusal =
  | OwnOrderRefusal
  | FileTypeUnknown
  | { readonly code: "message-file-too-large" };

/**
 * A side of an order writes to the other, whatever the order's state; attachments are for the two, and for staff once a
 * claim has been opened. The other side is told, and warned on the page when the words ask to pay past the house. The
 * same form sent again writes nothing.
 */
export async function sendOrderMessage(
  call: Call<Buyer | Producer>,
  number: string,
  input: SendOrderMessage,
): Promise<Result<null, SendOrderMessageRefusal>> {
  const { actor, now } = call;
  const side = actor.kind;
  const form =
    input.formToken === undefined
      ? null
      : { token: input.formToken, userId: actor.userId, deed: `send-message/${number}` };
  // Asked before the bytes of files are kept: a stranger leaves nothing behind.
  const mayWrite = await ownOrder(call.db, actor, number);
  if (!mayWrite.ok) return mayWrite;
  if (input.files.some(({ size }) => size > documentMaxBytes)) {
    return refuse({ code: "message-file-too-large" });
  }
  const kept = await keepDocuments(call, input.files);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx): Promise<Result<null, SendOrderMessageRefusal>> => {
    const own = await ownOrder(tx, actor, number);
    if (!own.ok) return own;
    const { id: orderId } = own.value;
    // Of the same form sent twice at once the second finds what the first has spent.
    await lockRow(tx, "order", orderId);
    if (form !== null && (await formTarget(tx, form)) !== null) return ok(null);
    const { id: messageId } = await tx.orderMessage.create({
      data: {
        orderId,
        side,
        writtenById: actor.userId,
        text: input.text,
        paysElsewhere: asksToPayElsewhere(input.text),
        writtenAt: now,
      },
      select: { id: true },
    });
    for (const [position, document] of kept.value.entries()) {
      const reader = { access: "order_message", orderId, uploadedById: actor.userId } as const;
      const fileId = await addDocument(tx, document, reader, now);
      await tx.orderMessageFile.create({ data: { messageId, position, fileId } });
    }
    await record(tx, call, {
      deed: "send-message",
      subject: "order",
      subjectId: orderId,
      companyId: side === "buyer" ? own.value.buyerId : own.value.producerId,
      after: { files: kept.value.length },
    });
    await tellOtherSide(tx, call, own.value, number, messageId);
    if (form !== null) await spendForm(tx, form, messageId, now);
    return ok(null);
  });
}

async function tellOtherSide(
  tx: Tx,
  { actor, now }: Call<Buyer | Producer>,
  { buyerId, producerId }: OwnOrder,
  number: string,
  messageId: string,
): Promise<void> {
  const other = otherSide(actor.kind);
  const { legalName } = await tx.company.findUniqueOrThrow({
    where: { id: actor.kind === "buyer" ? buyerId : producerId },
    select: { legalName: true },
  });
  const people = await peopleOf(tx, other === "buyer" ? buyerId : producerId);
  await tell(
    tx,
    people
      .filter(({ userId }) => userId !== actor.userId)
      .map((to) => ({
        kind: "order-message" as const,
        event: messageId,
        to,
        data: { number, partner: legalName },
        path: `/${other}/orders/${number}`,
      })),
    now,
  );
}
