import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { addHours } from "#app/domain/plain-date.ts";
import { reminderDue, reminderHours, stateAt } from "#app/domain/quotations/negotiation.ts";
import { tellQuotation } from "./tell-quotation.ts";

/** How many quotations of each kind one run looks at. */
const batch = 100;

export type OfferDeadlinesPassed = {
  readonly expired: number;
  readonly reminded: number;
  /** Quotations that failed with an error; the next run tries them again. */
  readonly failures: readonly unknown[];
  /** More may be waiting. */
  readonly more: boolean;
};

/**
 * Carries out what follows from time alone: what nobody answered expires and both sides are told; a day before, the side
 * that must act is reminded once. Each in a transaction of its own under the quotation's lock, so that any number of
 * workers may run it at once. An answer that comes late is refused whether this ran or not.
 */
export async function passOfferDeadlines(call: Call<System>): Promise<OfferDeadlinesPassed> {
  const waiting: Prisma.QuotationWhereInput = { state: { in: ["requested", "open"] } };
  const oldest = { orderBy: { deadlineAt: "asc" }, take: batch, select: { id: true } } as const;
  const late = await call.db.quotation.findMany({
    where: { ...waiting, deadlineAt: { lte: call.now } },
    ...oldest,
  });
  const soon = await call.db.quotation.findMany({
    where: {
      ...waiting,
      remindedAt: null,
      deadlineAt: { gt: call.now, lte: addHours(call.now, reminderHours) },
    },
    ...oldest,
  });
  const failures: unknown[] = [];
  const count = async (ids: readonly { id: string }[], pass: typeof expire) => {
    let done = 0;
    for (const { id } of ids) {
      const acted = await pass(call, id).catch((error: unknown) => {
        failures.push(error);
        return false;
      });
      if (acted) done += 1;
    }
    return done;
  };
  const expired = await count(late, expire);
  const reminded = await count(soon, remind);
  return { expired, reminded, failures, more: late.length === batch && expired > 0 };
}

/** Whether this run did it: another worker, or an answer, may have been faster. */
function expire(call: Call<System>, id: string): Promise<boolean> {
  const { now } = call;
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "quotation", id);
    const quotation = await tx.quotation.findUniqueOrThrow({
      where: { id },
      include: { offers: { orderBy: { seq: "desc" }, take: 1 } },
    });
    const { state } = quotation;
    if (state === "expired" || stateAt(quotation, now) !== "expired") return false;
    const last = quotation.offers[0];
    if (last?.state === "open") {
      await tx.offer.update({
        where: { id: last.id, state: "open" },
        data: { state: "expired", endedAt: now },
      });
    }
    await tx.quotation.update({
      where: { id, state },
      data: { state: "expired", waitsOn: null, movedAt: quotation.deadlineAt },
    });
    await record(tx, call, {
      deed: "expire-offer",
      subject: "quotation",
      subjectId: id,
      companyId: quotation.buyerId,
      before: { state },
      after: { state: "expired" },
    });
    await tellQuotation(tx, id, {
      kind: "quotation-expired",
      event: last?.id ?? id,
      to: ["buyer", "producer"],
      by: null,
      now,
    });
    return true;
  });
}

function remind(call: Call<System>, id: string): Promise<boolean> {
  const { now } = call;
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "quotation", id);
    const quotation = await tx.quotation.findUniqueOrThrow({ where: { id } });
    const { remindedAt, waitsOn, deadlineAt } = quotation;
    if (remindedAt !== null || waitsOn === null || stateAt(quotation, now) === "expired") return false;
    await tx.quotation.update({ where: { id }, data: { remindedAt: now } });
    // Who was asked little more than a day ago needs no second word; it is noted all the same.
    if (!reminderDue(quotation, now)) return false;
    await tellQuotation(tx, id, {
      kind: "quotation-expiring",
      event: `${id}/${deadlineAt.toISOString()}`,
      to: [waitsOn],
      by: null,
      now,
    });
    return true;
  });
}
