import type { Ask } from "#app/db/call.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import { debitAccounts } from "#app/domain/payments/entry-accounts.ts";
import type { Account } from "#app/domain/payments/ledger.ts";
import { accounts } from "#app/domain/payments/ledger.ts";
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
  const sumsWhere = async (at: { readonly lt?: Date; readonly gte?: Date }) =>
    db.ledgerLine.groupBy({
      by: ["account", "currency"],
      where: { entry: { at } },
      _sum: { debit: true, credit: true },
    });
  const { gte, lt } = inPeriod(period);
  const before = await sumsWhere({ lt: gte });
  const during = await sumsWhere({ gte, lt });
  const find = (rows: typeof before, account: Account, currency: Currency) => {
    const row = rows.find((one) => one.account === account && one.currency === currency);
    return { debit: row?._sum.debit ?? 0n, credit: row?._sum.credit ?? 0n };
  };
  const rows: AccountRow[] = accounts.flatMap((account) =>
    currencies.flatMap((currency) => {
      const sign = debitAccounts.has(account) ? 1n : -1n;
      const old = find(before, account, currency);
      const { debit, credit } = find(during, account, currency);
      const opening = sign * (old.debit - old.credit);
      const closing = opening + sign * (debit - credit);
      const silent = old.debit + old.credit + debit + credit === 0n;
      return silent ? [] : [{ account, currency, opening, debit, credit, closing }];
    }),
  );
  const totals = currencies.flatMap((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    if (own.length === 0) return [];
    const sum = (of: (row: AccountRow) => bigint) => own.reduce((total, row) => total + of(row), 0n);
    return [{ currency, debit: sum(({ debit }) => debit), credit: sum(({ credit }) => credit) }];
  });
  return { period, rows, totals };
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
