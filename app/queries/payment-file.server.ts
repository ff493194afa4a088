import type { Ask } from "#app/db/call.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { writePaymentFile } from "#app/domain/payments/payment-file.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

/** The payment file of a batch, written from its rows: the same text as often as it is fetched. Null: no such batch. */
export async function paymentFile(
  ask: Ask<Finance | Director>,
  batchId: string,
): Promise<{ name: string; content: string } | null> {
  const payouts = await ask.db.payout.findMany({
    where: { batchId },
    include: {
      order: { select: { number: true } },
    },
    orderBy: { orderId: "asc" },
  });
  const [first] = payouts;
  if (first === undefined || first.submittedAt === null) return null;
  const day = minskDate(first.submittedAt);
  const accounts = await ask.db.houseAccount.findMany({
    where: { validFrom: { lte: toColumn(day) } },
    orderBy: { validFrom: "desc" },
  });
  const content = writePaymentFile({
    messageId: batchId.replaceAll("-", ""),
    createdAt: first.submittedAt,
    executeOn: day,
    accounts,
    payments: payouts.map(({ amount, currency, order, payeeName, payeeIban, payeeBic }) => ({
      endToEndId: order.number,
      amount: minor(amount),
      currency,
      payee: payeeName,
      iban: payeeIban,
      bic: payeeBic,
      purpose: `Payout for order ${order.number}`,
    })),
  });
  return { name: `payouts-${day}-${batchId.slice(0, 8)}.xml`, content };
}
