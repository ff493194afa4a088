import type { Tx } from "#app/db/client.server.ts";
import { bothHolidays } from "#app/db/holidays.server.ts";
import { minor } from "#app/domain/money.ts";
import type { DueEvent, Instalment } from "#app/domain/payment-terms.ts";
import { dueAt, instalmentsOf, isPaymentTerms } from "#app/domain/payment-terms.ts";
import { issueProforma } from "./issue-proforma.ts";

type Happened = Readonly<Record<DueEvent, Date | null>>;

/** An instalment that is to be paid and has no proforma to pay it by. */
export type ToAskFor = { readonly paymentId: string; readonly dueAt: Date };

/**
 * Makes an order's instalments (once) and sets what has fallen due by now to be paid: with its due date, and a proforma
 * to pay it by. Called when an event comes on which an instalment waits (commercial invoice, delivery); what is there
 * stays as it is. The order is locked by the caller.
 */
export async function openInstalments(tx: Tx, orderId: string, now: Date): Promise<void> {
  await askForInstalments(tx, await setInstalments(tx, orderId, now), now);
}

/**
 * The same without the proformas, whose numbers everybody waits for: answers what is to be asked for (`askForInstalments`)
 * when all else is written.
 */
export async function setInstalments(tx: Tx, orderId: string, now: Date): Promise<readonly ToAskFor[]> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { payments: { include: { proforma: { where: { voidedAt: null } } } } },
  });
  const terms = order.paymentTerms;
  if (!isPaymentTerms(terms)) throw new Error(`order ${order.number} has no payment terms: ${terms}`);
  const holidays = await bothHolidays(tx);
  const happened: Happened = {
    confirmation: order.confirmedAt ?? now,
    commercial_invoice: await invoicedAt(tx, orderId),
    delivery: order.deliveredAt,
  };
  const toAskFor: ToAskFor[] = [];
  for (const instalment of instalmentsOf(terms, minor(order.totalAmount))) {
    const eventAt = happened[instalment.due.after];
    const due = eventAt === null ? null : dueAt(instalment.due, eventAt, holidays);
    const known = order.payments.find(({ seq }) => seq === instalment.sequence);
    const payment = known ?? (await createPayment(tx, orderId, instalment, order.currency, now));
    if (due === null || payment.cancelledAt !== null) continue;
    if (payment.dueAt === null) await tx.payment.update({ where: { id: payment.id }, data: { dueAt: due } });
    if (payment.amount > 0n && (known?.proforma.length ?? 0) === 0) {
      toAskFor.push({ paymentId: payment.id, dueAt: payment.dueAt ?? due });
    }
  }
  await setPaymentDeadline(tx, orderId);
  return toAskFor;
}

/** Issues the proformas of these instalments. */
export async function askForInstalments(tx: Tx, toAskFor: readonly ToAskFor[], now: Date): Promise<void> {
  for (const { paymentId, dueAt: due } of toAskFor) await issueProforma(tx, paymentId, due, now);
}

function createPayment(
  tx: Tx,
  orderId: string,
  { sequence, amount, due }: Instalment,
  currency: "USD" | "EUR" | "RUB" | "AZN" | "BYN",
  now: Date,
) {
  const nothing = amount === 0n;
  return tx.payment.create({
    data: {
      orderId,
      seq: sequence,
      amount,
      currency,
      dueOn: due.after,
      state: nothing ? "paid" : "due",
      paidAt: nothing ? now : null,
    },
  });
}

/** The commercial invoice exists once it was made or uploaded. */
async function invoicedAt(tx: Tx, orderId: string): Promise<Date | null> {
  const invoice = await tx.paper.findFirst({
    where: { orderId, kind: "commercial_invoice", state: { in: ["uploaded", "accepted"] } },
    orderBy: { uploadedAt: "asc" },
  });
  return invoice?.uploadedAt ?? invoice?.decidedAt ?? null;
}

/** A confirmed order waits for its first instalment. */
async function setPaymentDeadline(tx: Tx, orderId: string): Promise<void> {
  const first = await tx.payment.findFirst({
    where: { orderId, dueOn: "confirmation", dueAt: { not: null }, amount: { gt: 0n } },
    orderBy: { seq: "asc" },
  });
  if (first === null) return;
  await tx.order.updateMany({
    where: { id: orderId, state: "confirmed" },
    data: { deadlineAt: first.dueAt },
  });
}
