import type { Tx } from "#app/db/client.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";

/** Tells finance that a return of a receipt waits for approval, or to be sent. */
export async function tellOfReturn(
  tx: Tx,
  news: { readonly kind: "return-requested" | "return-approved"; readonly id: string },
  now: Date,
): Promise<void> {
  const { amount, currency, reason, code, line } = await tx.receiptReturn.findUniqueOrThrow({
    where: { id: news.id },
    include: { line: { select: { partyName: true, bankRef: true } } },
  });
  const data = {
    payer: line.partyName || line.bankRef,
    amount: toDecimal(minor(amount)),
    currency,
    reason,
    reference: code,
  };
  const people = await staffOf(tx, ["finance", "director"]);
  const path = "/desk/payments?lines=returns#lines";
  await tell(
    tx,
    people.map((to) => ({ kind: news.kind, event: news.id, to, data, path })),
    now,
  );
}
