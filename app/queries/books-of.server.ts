import type { Db } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import { balanceOn } from "#app/domain/payments/entry-accounts.ts";
import type { Account } from "#app/domain/payments/ledger.ts";
import { accounts } from "#app/domain/payments/ledger.ts";

/** What stands on an account of an order or a company. */
export type BooksRow = {
  readonly account: Account;
  readonly currency: Currency;
  /** Minor units; positive on the account's own side. */
  readonly balance: bigint;
};

/** What an order's movements left on each account. */
export async function booksOfOrder(db: Db, orderId: string): Promise<BooksRow[]> {
  return balancesWhere(
    db,
    sql`l.entry_id IN (SELECT id FROM ledger_entries WHERE order_id = ${orderId}::uuid)`,
  );
}

/** What stands on the accounts kept for a company: held for a producer, a buyer's credit. */
export async function booksOfCompany(db: Db, companyId: string): Promise<BooksRow[]> {
  return balancesWhere(db, sql`l.company_id = ${companyId}::uuid`);
}

async function balancesWhere(db: Db, where: Sql): Promise<BooksRow[]> {
  const rows = await db.$queryRaw<{ account: string; currency: string; debit: bigint; credit: bigint }[]>(sql`
    SELECT l.account, l.currency::text AS currency, SUM(l.debit)::bigint AS debit, SUM(l.credit)::bigint AS credit
    FROM ledger_lines l WHERE ${where} GROUP BY l.account, l.currency`);
  return accounts.flatMap((account) =>
    currencies.flatMap((currency) => {
      const found = rows.find((row) => row.account === account && row.currency === currency);
      return found === undefined ? [] : [{ account, currency, balance: balanceOn(account, found) }];
    }),
  );
}
