import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type CreditTerms = {
  readonly amount: Minor;
  readonly currency: Currency;
  /** The last day on which a new order may rest on it. */
  readonly until: PlainDate;
  readonly reason: string;
};

export type GrantCreditRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "credit-for-buyers" }
  | { readonly code: "company-not-verified" }
  | { readonly code: "amount-not-positive" }
  | { readonly code: "credit-date-over" };

/**
 * Finance lets a verified buyer owe so much at a time for deliveries paid after 30 days, until a day, for a reason. The
 * credit takes the place of the one before; what is owed already counts against it. Orders that run keep their terms.
 */
export function grantCredit(
  call: Call<Finance | Director>,
  buyerId: string,
  terms: CreditTerms,
): Promise<Result<null, GrantCreditRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, GrantCreditRefusal>> => {
    if (!(await lockRow(tx, "company", buyerId))) return refuse({ code: "not-found" });
    const company = await tx.company.findUniqueOrThrow({ where: { id: buyerId } });
    if (roleIn(call.actor, buyerId) !== null) return refuse({ code: "own-company" });
    if (company.kind !== "buyer") return refuse({ code: "credit-for-buyers" });
    if (company.state !== "verified") return refuse({ code: "company-not-verified" });
    if (terms.amount <= 0n) return refuse({ code: "amount-not-positive" });
    if (terms.until < minskDate(call.now)) return refuse({ code: "credit-date-over" });
    const before = await endCreditInForce(tx, buyerId, call.now);
    await tx.creditLimit.create({
      data: {
        buyerId,
        amount: terms.amount,
        currency: terms.currency,
        validUntil: toColumn(terms.until),
        reason: terms.reason,
        grantedById: call.actor.userId,
        grantedAt: call.now,
      },
    });
    await record(tx, call, {
      deed: "grant-credit",
      subject: "company",
      subjectId: buyerId,
      ...(before === null ? {} : { before }),
      after: { amount: toDecimal(terms.amount), currency: terms.currency, until: terms.until },
      reason: terms.reason,
    });
    const people = await peopleOf(tx, buyerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "credit-granted" as const,
        event: `${buyerId}/${call.requestId}`,
        to,
        data: {
          company: company.legalName,
          amount: toDecimal(terms.amount),
          currency: terms.currency,
          until: terms.until,
        },
        path: "/buyer/checkout",
      })),
      call.now,
    );
    return ok(null);
  });
}

/** Ends the credit that is in force, if one is, and says what it was. The company is locked by the caller. */
export async function endCreditInForce(tx: Tx, buyerId: string, now: Date) {
  const known = await tx.creditLimit.findFirst({ where: { buyerId, endedAt: null } });
  if (known === null) return null;
  await tx.creditLimit.update({ where: { id: known.id, endedAt: null }, data: { endedAt: now } });
  return {
    amount: toDecimal(minor(known.amount)),
    currency: known.currency,
    until: fromColumn(known.validUntil),
  };
}
