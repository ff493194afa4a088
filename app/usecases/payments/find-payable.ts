import type { Tx } from "#app/db/client.server.ts";
import { lockRow, lockRows } from "#app/db/lock.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type PayableRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-allowed" }
  | { readonly code: "nothing-to-pay" };

/**
 * Locks a buyer's order and its payments, and says which instalment is to be paid now: the first that is due and not
 * wholly paid. Readers of a company see its orders and pay nothing.
 */
export async function findPayable(tx: Tx, actor: Buyer, number: string) {
  const seen = companiesWhere(actor, "buyer", "viewer");
  const found = await tx.order.findFirst({ where: { number, buyerId: { in: seen } }, select: { id: true } });
  if (found === null) return notPayable("not-found");
  await lockRow(tx, "order", found.id);
  const order = await tx.order.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      buyer: { select: { country: true } },
      producer: { select: { country: true } },
      payments: { orderBy: { seq: "asc" } },
    },
  });
  if (!companiesWhere(actor, "buyer", trades).includes(order.buyerId)) return notPayable("not-allowed");
  await lockRows(
    tx,
    "payment",
    order.payments.map(({ id }) => id),
  );
  // Whoever changes a payment holds the order's lock, so what was read under it is still true.
  for (const payment of order.payments) {
    const left = outstanding(payment);
    if (payment.dueAt !== null && left > 0n) return ok({ order, payment, left });
  }
  return notPayable("nothing-to-pay");
}

function notPayable(code: PayableRefusal["code"]): Result<never, PayableRefusal> {
  return refuse({ code });
}
