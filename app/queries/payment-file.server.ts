import type { Ask } from "#app/db/call.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { FilePayment } from "#app/domain/payments/payment-file.ts";
import { writePaymentFile } from "#app/domain/payments/payment-file.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

type FinanceAsk = Ask<Finance | Director>;
type File = { readonly name: string; readonly content: string };

/** The payment file of a batch of payouts, written from its rows: the same text as often as it is fetched. Null: no such batch. */
export async function paymentFile(ask: FinanceAsk, batchId: string): Promise<File | null> {
  const payouts = await ask.db.payout.findMany({
    where: { batchId },
    include: {
      order: { select: { number: true } },
    },
    orderBy: { orderId: "asc" },
  });
  const [first] = payouts;
  if (first === undefined || first.submittedAt === null) return null;
  return written(ask, {
    of: "payouts",
    batchId,
    at: first.submittedAt,
    payments: payouts.map(({ amount, currency, order, payeeName, payeeIban, payeeBic }) => ({
      endToEndId: order.number,
      amount: minor(amount),
      currency,
      payee: payeeName,
      account: payeeIban,
      bic: payeeBic,
      purpose: `Payout for order ${order.number}`,
    })),
  });
}

/** The same of a batch of refunds and of receipts that go back. */
export async function refundFile(ask: FinanceAsk, batchId: string): Promise<File | null> {
  const transfers = await ask.db.bankTransfer.findMany({ where: { batchId }, orderBy: { code: "asc" } });
  const [first] = transfers;
  if (first === undefined) return null;
  return written(ask, {
    of: "refunds",
    batchId,
    at: first.madeAt,
    payments: transfers.map(({ code, amount, currency, payeeName, payeeAccount, payeeBic, purpose }) => ({
      endToEndId: code,
      amount: minor(amount),
      currency,
      payee: payeeName,
      account: payeeAccount,
      bic: payeeBic,
      purpose,
    })),
  });
}

async function written(
  { db }: FinanceAsk,
  file: {
    readonly of: "payouts" | "refunds";
    readonly batchId: string;
    readonly at: Date;
    readonly payments: readonly FilePayment[];
  },
): Promise<File> {
  const { of, batchId, at, payments } = file;
  const day = minskDate(at);
  const accounts = await db.houseAccount.findMany({
    where: { validFrom: { lte: toColumn(day) } },
    orderBy: { validFrom: "desc" },
  });
  const content = writePaymentFile({
    messageId: batchId.replaceAll("-", ""),
    createdAt: at,
    executeOn: day,
    accounts,
    payments,
  });
  return { name: `${of}-${day}-${batchId.slice(0, 8)}.xml`, content };
}
