import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import { balanceOn } from "#app/domain/payments/entry-accounts.ts";
import type { Account } from "#app/domain/payments/ledger.ts";
import { accounts } from "#app/domain/payments/ledger.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskEnd } from "#app/domain/plain-date.ts";
import type { Period } from "./money-period.ts";
import { inPeriod } from "./money-period.ts";

export type AccountRow = {
  readonly account: Account;
  readonly currency: Currency;
  /** Minor units; positive on the account's own side. */
  readonly opening: bigint;
  readonly debit: bigint;
  readonly credit: bigint;
  readonly closing: bigint;
};

/** The house's accounts over a period: what stood on each before, what moved, what stands after it; by currency. */
export async function accountsPage({ db }: Ask<Finance | Director>, period: Period) {
  const { gte, lt } = inPeriod(period);
  const sums = await sumsUntil(db, lt, gte);
  const rows: AccountRow[] = inOrder(sums).map(({ account, currency, before, during }) => {
    const opening = balanceOn(account, before);
    return { account, currency, opening, ...during, closing: opening + balanceOn(account, during) };
  });
  return { period, rows, totals: totalsOf(rows) };
}

/** A line of a trial balance: what stands on an account, on its own side; below nothing it stands on the other. */
export type TrialRow = {
  readonly account: Account;
  readonly currency: Currency;
  readonly debit: bigint;
  readonly credit: bigint;
};

/** What stands on every account at 24:00 of a day in Minsk: together debits equal credits in each currency. */
export async function trialBalance({ db }: Ask<Finance | Director>, at: PlainDate) {
  const sums = await sumsUntil(db, minskEnd(at), new Date(0));
  const rows: TrialRow[] = inOrder(sums).flatMap(({ account, currency, before, during }) => {
    const difference = before.debit + during.debit - before.credit - during.credit;
    if (difference === 0n) return [];
    const [debit, credit] = difference > 0n ? [difference, 0n] : [0n, -difference];
    return [{ account, currency, debit, credit }];
  });
  return { at, rows, totals: totalsOf(rows) };
}

type Sum = { readonly debit: bigint; readonly credit: bigint };
type Sums = {
  readonly account: string;
  readonly currency: string;
  readonly before: Sum;
  readonly during: Sum;
};

/** Sums of all lines before an instant, apart those from another one on. */
async function sumsUntil(db: Db, end: Date, from: Date): Promise<Sums[]> {
  const rows = await db.$queryRaw<
    {
      account: string;
      currency: string;
      debitBefore: bigint;
      creditBefore: bigint;
      debit: bigint;
      credit: bigint;
    }[]
  >(sql`
    SELECT account, currency::text AS currency,
      COALESCE(SUM(debit) FILTER (WHERE at < ${from}), 0)::bigint AS "debitBefore",
      COALESCE(SUM(credit) FILTER (WHERE at < ${from}), 0)::bigint AS "creditBefore",
      COALESCE(SUM(debit) FILTER (WHERE at >= ${from}), 0)::bigint AS debit,
      COALESCE(SUM(credit) FILTER (WHERE at >= ${from}), 0)::bigint AS credit
    FROM ledger_lines WHERE at < ${end} GROUP BY account, currency`);
  return rows.map(({ account, currency, debitBefore, creditBefore, debit, credit }) => ({
    account,
    currency,
    before: { debit: debitBefore, credit: creditBefore },
    during: { debit, credit },
  }));
}

/** In the order of the chart of accounts; what nothing was ever booked on is left out. */
function inOrder(sums: readonly Sums[]) {
  return accounts.flatMap((account) =>
    currencies.flatMap((currency) => {
      const found = sums.find((one) => one.account === account && one.currency === currency);
      return found === undefined ? [] : [{ ...found, account, currency }];
    }),
  );
}

function totalsOf(rows: readonly (Sum & { readonly currency: Currency })[]) {
  return currencies.flatMap((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    if (own.length === 0) return [];
    const sum = (of: (row: Sum) => bigint) => own.reduce((total, row) => total + of(row), 0n);
    return [{ currency, debit: sum(({ debit }) => debit), credit: sum(({ credit }) => credit) }];
  });
}

const PAGE = 500;

/** The journal of a period, line by line, the oldest first; a page of entries at a time. */
export async function* journal({ db }: Ask<Finance | Director>, period: Period) {
  let last: { readonly at: Date; readonly id: string } | null = null;
  for (;;) {
    const entries: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(last);
    yield* entries;
    const end = entries.at(-1);
    if (end === undefined || entries.length < PAGE) return;
    last = { at: end.at, id: end.id };
  }
  function pageAfter(after: { readonly at: Date; readonly id: string } | null) {
    const at = inPeriod(period);
    return db.ledgerEntry.findMany({
      where: {
        at,
        ...(after === null ? {} : { OR: [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }] }),
      },
      include: { lines: true, payment: { select: { seq: true, order: { select: { number: true } } } } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: PAGE,
    });
  }
}
