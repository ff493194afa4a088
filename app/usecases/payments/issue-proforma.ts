import type { Tx } from "#app/db/client.server.ts";
import { nextNumber } from "#app/db/counters.server.ts";
import { minor, priceE4, priceToDecimal, toDecimal } from "#app/domain/money.ts";
import { makeReference } from "#app/domain/payments/reference.ts";
import { minskDate, toColumn, yearOf } from "#app/domain/plain-date.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import { issuePaper } from "../papers/issue-paper.ts";

const party = {
  select: { legalName: true, country: true, taxNumber: true, address: true },
} as const;

/**
 * Issues the numbered request to pay one instalment by bank. Its facts are frozen: seller, buyer, goods, amount, the
 * Trade House's account at that moment. Each proforma has a reference of its own, so that a transfer under a void one is
 * recognised.
 */
export async function issueProforma(tx: Tx, paymentId: string, dueAt: Date, now: Date): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: {
      order: {
        include: { producer: party, buyer: party, lines: { orderBy: { position: "asc" } } },
      },
    },
  });
  const { order, currency } = payment;
  const today = minskDate(now);
  const account = await tx.houseAccount.findFirst({
    where: { currency, validFrom: { lte: toColumn(today) } },
    orderBy: { validFrom: "desc" },
    select: { beneficiary: true, address: true, taxNumber: true, iban: true, bic: true, bankName: true },
  });
  const year = yearOf(today);
  const number = `PF-${year}-${String(await nextNumber(tx, "proforma", year)).padStart(6, "0")}`;
  const { id: proformaId } = await tx.proforma.create({
    data: {
      number,
      orderId: order.id,
      paymentId,
      reference: makeReference(number),
      amount: payment.amount,
      currency,
      issuedAt: now,
      facts: {
        orderNumber: order.number,
        purchaseOrder: order.purchaseOrder,
        instalment: payment.seq,
        dueAt: dueAt.toISOString(),
        paymentTerms: order.paymentTerms,
        incoterm: order.incoterm,
        incotermPlace: order.incotermPlace,
        seller: order.producer,
        buyer: order.buyer,
        payTo: account,
        total: toDecimal(minor(order.totalAmount)),
        lines: order.lines.map((line) => ({
          position: line.position,
          title: { az: line.titleAz, ru: line.titleRu, be: line.titleBe, en: line.titleEn },
          variety: line.variety,
          grade: line.grade,
          packaging: line.packaging,
          kg: toKgDecimal(grams(line.quantityG)),
          pricePerKg: priceToDecimal(priceE4(line.priceE4)),
          amount: toDecimal(minor(line.amount)),
        })),
      },
    },
  });
  await issuePaper(tx, { kind: "proforma", proformaId }, now);
}
