import type { Db, Tx } from "#app/db/client.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { allOf, sql } from "#app/db/sql.server.ts";
import { fold } from "#app/domain/fold.ts";
import type { Currency } from "#app/domain/money.ts";
import { currencies, isCurrency } from "#app/domain/money.ts";
import type { Account } from "#app/domain/payments/ledger.ts";
import type { Period } from "./money-period.ts";

/** What of an account somebody wants to see; empty text is no wish. */
export type AccountFilter = {
  readonly account: Account;
  /** Null: the first in which anything is booked there. */
  readonly currency: Currency | null;
  readonly period: Period;
  /** An order's number. */
  readonly order: string;
  /** An id, or part of a name or the beginning of a tax number. */
  readonly company: string;
};

/** The same with its names looked up. */
export type AccountScope = AccountFilter & {
  readonly currency: Currency;
  /** Currencies in which anything is booked here. */
  readonly known: readonly Currency[];
  readonly foundOrder: { readonly id: string; readonly number: string } | null;
  readonly foundCompanies: readonly { readonly id: string; readonly legalName: string }[];
};

const MATCHES = 50;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Looks up what the filter names: an order or a company that is not there leaves nothing to show. */
export async function scopeOf(db: Db | Tx, filter: AccountFilter): Promise<AccountScope> {
  const foundOrder =
    filter.order === ""
      ? null
      : await db.order.findUnique({ where: { number: filter.order }, select: { id: true, number: true } });
  const foundCompanies = filter.company === "" ? [] : await companiesNamed(db, filter.company);
  const scope = { ...filter, currency: filter.currency ?? "USD", known: [], foundOrder, foundCompanies };
  const where = placeOf(scope);
  const rows = await db.$queryRaw<{ currency: string }[]>(sql`
    SELECT c.currency FROM unnest(${[...currencies]}::text[]) WITH ORDINALITY AS c(currency, place)
    WHERE EXISTS (SELECT 1 FROM ledger_lines l WHERE ${where} AND l.currency = c.currency::"Currency")
    ORDER BY c.place`);
  const known = rows.map(({ currency }) => currency).filter(isCurrency);
  return { ...scope, known, currency: filter.currency ?? known[0] ?? "USD" };
}

/** Companies are some thousands at most; names are folded here, as the database does not know ə and İ. */
async function companiesNamed(db: Db | Tx, text: string): Promise<AccountScope["foundCompanies"]> {
  if (uuid.test(text)) {
    return db.company.findMany({
      where: { id: text.toLowerCase() },
      select: { id: true, legalName: true },
    });
  }
  const all = await db.company.findMany({
    orderBy: { id: "asc" },
    select: { id: true, legalName: true, taxNumber: true },
  });
  const wanted = fold(text);
  const number = text.toUpperCase().replace(/[\s-]/g, "");
  return all
    .filter(
      ({ legalName, taxNumber }) =>
        (wanted !== "" && fold(legalName).includes(wanted)) || taxNumber.startsWith(number),
    )
    .slice(0, MATCHES)
    .map(({ id, legalName }) => ({ id, legalName }));
}

/** Lines `l` of the account, its order and its companies, whatever their currency and time. */
function placeOf({ account, order, foundOrder, company, foundCompanies }: Omit<AccountScope, "known">): Sql {
  const conditions = [sql`l.account = ${account}`];
  if (order !== "") {
    // The few entries of the order, by their index; without an order of this number, none.
    conditions.push(
      foundOrder === null
        ? sql`FALSE`
        : sql`l.entry_id IN (SELECT id FROM ledger_entries WHERE order_id = ${foundOrder.id}::uuid)`,
    );
  }
  if (company !== "") {
    conditions.push(sql`l.company_id = ANY(${foundCompanies.map(({ id }) => id)}::uuid[])`);
  }
  return allOf(conditions);
}

/** Lines `l` of the account in its currency, at any time. */
export function linesIn(scope: AccountScope): Sql {
  return sql`${placeOf(scope)} AND l.currency = ${scope.currency}::"Currency"`;
}
