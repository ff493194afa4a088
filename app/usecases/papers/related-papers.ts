import type { Tx } from "#app/db/client.server.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";

/** The invoice of the whole order: issued by the house, or brought by the seller. */
export async function orderInvoice(tx: Tx, orderId: string) {
  const [made, brought] = [
    await tx.madePaper.findFirst({
      where: { kind: "commercial_invoice", subject: `order/${orderId}`, supersededAt: null },
      select: { number: true, issuedAt: true },
    }),
    await tx.paper.findFirst({
      where: {
        orderId,
        kind: "commercial_invoice",
        state: { in: ["uploaded", "accepted"] },
        number: { not: "" },
      },
      select: { number: true, issuedOn: true },
    }),
  ];
  if (made !== null) return { number: made.number, issuedOn: minskDate(made.issuedAt) };
  if (brought === null) return null;
  return {
    number: brought.number,
    issuedOn: brought.issuedOn === null ? null : fromColumn(brought.issuedOn),
  };
}

/** The invoice and the packing list that go with a truck: those of its part of the order, or of the whole order. */
export async function attachedTo(tx: Tx, orderId: string, shipmentId: string | null) {
  const papers = await tx.madePaper.findMany({
    where: {
      orderId,
      kind: { in: ["commercial_invoice", "packing_list"] },
      supersededAt: null,
      subject: { in: [`order/${orderId}`, ...(shipmentId === null ? [] : [`shipment/${shipmentId}`])] },
    },
    select: { kind: true, number: true, subject: true },
  });
  const own = papers.filter(({ subject }) => subject.startsWith("shipment/"));
  const among = own.length > 0 ? own : papers;
  const numberOf = (kind: string) => among.find((paper) => paper.kind === kind)?.number;
  const invoice = numberOf("commercial_invoice");
  const packingList = numberOf("packing_list");
  return invoice === undefined || packingList === undefined ? null : { invoice, packingList };
}
