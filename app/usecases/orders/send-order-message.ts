import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { otherSide } from "#app/domain/quotations/negotiation.ts";
import type { Result } from "#app/domain/result.ts";
import { addDocument } from "../files/keep-documents.ts";
import type { MessageRefusal, SendMessage } from "../messages/write-to-other-side.ts";
import { writeToOtherSide } from "../messages/write-to-other-side.ts";
import type { OwnOrder, OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";

/**
 * A side of an order writes to the other; attachments are for the two, and for staff once a claim has been opened.
 */
export async function sendOrderMessage(
  call: Call<Buyer | Producer>,
  number: string,
  input: SendMessage,
): Promise<Result<null, OwnOrderRefusal | MessageRefusal>> {
  const { actor, now } = call;
  const found = await ownOrder(call.db, actor, number);
  if (!found.ok) return found;
  const { id: orderId } = found.value;
  return writeToOtherSide(
    call,
    {
      subject: "order",
      name: number,
      mayWrite: () => Promise.resolve(found),
      lock: async (tx) => {
        await lockRow(tx, "order", orderId);
        return ownOrder(tx, actor, number);
      },
      write: async (tx, message, files) => {
        const data = { ...message, orderId };
        const { id: messageId } = await tx.orderMessage.create({ data, select: { id: true } });
        for (const [position, document] of files.entries()) {
          const reader = { access: "order_message", orderId, uploadedById: actor.userId } as const;
          const fileId = await addDocument(tx, document, reader, now);
          await tx.orderMessageFile.create({ data: { messageId, position, fileId } });
        }
        return messageId;
      },
      tell: (tx, order, messageId) => tellOtherSide(tx, call, order, number, messageId),
    },
    input,
  );
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
