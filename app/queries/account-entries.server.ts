import type { Ask } from "#app/db/call.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { inSnapshot } from "#app/db/snapshot.server.ts";
import type { Sql } from "#app/db/sql.server.ts";
import { nothing, sql } from "#app/db/sql.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { accountsByCompany, balanceOn } from "#app/domain/payments/entry-accounts.ts";
import type { AccountFilter, AccountScope } from "./account-scope.server.ts";
import { linesIn, scopeOf } from "./account-scope.server.ts";
import type { EntryOrigin } from "./entry-origins.server.ts";
import { originsOf } from "./entry-origins.server.ts";
import { inPeriod } from "./money-period.ts";
import { namesOf } from "./record-names.server.ts";

/** A place among an account's lines, newest first. */
export type AccountPlace = { readonly at: Date; readonly id: string };

const perPage = 50;
const AT_ONCE = 500;
const MOST_COMPANIES = 30;

type Line = {
  readonly id: string;
  readonly at: Date;
  readonly debit: bigint;
  readonly credit: bigint;
  readonly companyId: string | null;
  readonly entryId: string;
  readonly kind: string;
  readonly externalRef: string;
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly lineId: string | null;
  readonly actorId: string | null;
  readonly note: string;
  readonly recordedAt: Date;
};

/** The other side of an entry. */
type Counter = { readonly account: string; readonly debit: bigint; readonly credit: bigint };

export type AccountRow = Line & {
  /** Minor units after this entry; positive on the account's own side. */
  readonly balance: bigint;
  readonly counters: readonly Counter[];
  readonly origin: EntryOrigin;
};

/**
 * One account of the house over a period, newest entry first, each with the balance after it and where it comes from.
 * However many rows it shows, it asks the same dozen questions; the balances come from one covering index.
 */
export function accountPage(
  { db }: Ask<Finance | Director>,
  filter: AccountFilter,
  after: AccountPlace | null,
) {
  return inSnapshot(db, (tx) => readAccount(tx, filter, after));
}

async function readAccount(db: Tx, filter: AccountFilter, after: AccountPlace | null) {
  const scope = await scopeOf(db, filter);
  const sums = await sumsOf(db, scope, after);
  const lines = await linesBehind(db, scope, after, perPage + 1);
  const shown = lines.slice(0, perPage);
  const last = shown.at(-1);
  const rows = await dress(db, scope, shown, sums.here);
  const names = await namesOf(
    db,
    rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
    rows.flatMap(({ companyId }) => (companyId === null ? [] : [companyId])),
  );
  const plain = filter.order === "" && filter.company === "";
  return {
    account: scope.account,
    currency: scope.currency,
    known: scope.known,
    period: scope.period,
    order: scope.order,
    company: scope.company,
    orderFound: scope.foundOrder !== null,
    companies: scope.foundCompanies,
    first: after === null,
    ...sums,
    rows: rows.map((row) => ({
      ...row,
      person: row.actorId === null ? null : (names.people.get(row.actorId) ?? ""),
      company:
        row.companyId === null
          ? null
          : { id: row.companyId, name: names.companies.get(row.companyId) ?? row.companyId },
    })),
    next: lines.length > perPage && last !== undefined ? { at: last.at, id: last.id } : null,
    byCompany:
      plain && after === null && accountsByCompany.has(scope.account) ? await byCompany(db, scope) : null,
  };
}
export type AccountPage = Awaited<ReturnType<typeof accountPage>>;

/**
 * The same rows for a file, all of them, a part at a time: first the balance at the end of the period, last the one at
 * its beginning, as the page has them.
 */
export async function* accountFile({ db }: Ask<Finance | Director>, filter: AccountFilter) {
  const scope = await scopeOf(db, filter);
  const { opening, closing } = await sumsOf(db, scope, null);
  yield { balance: "closing", amount: closing, currency: scope.currency } as const;
  let here = closing;
  for (let after: AccountPlace | null = null; ; ) {
    const lines: Line[] = await linesBehind(db, scope, after, AT_ONCE);
    const rows: AccountRow[] = await dress(db, scope, lines, here);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) break;
    here = last.balance - balanceOn(scope.account, last);
    after = { at: last.at, id: last.id };
  }
  yield { balance: "opening", amount: opening, currency: scope.currency } as const;
}

type Sums = {
  readonly opening: bigint;
  readonly debit: bigint;
  readonly credit: bigint;
  readonly closing: bigint;
  readonly count: number;
  /** After the first row of the page. */
  readonly here: bigint;
};

async function sumsOf(db: Db | Tx, scope: AccountScope, after: AccountPlace | null): Promise<Sums> {
  const { gte, lt } = inPeriod(scope.period);
  const notYet = after === null ? sql`TRUE` : sql`(l.at, l.id) < (${after.at}, ${after.id}::uuid)`;
  const [row] = await db.$queryRaw<
    {
      debitBefore: bigint;
      creditBefore: bigint;
      debit: bigint;
      credit: bigint;
      debitHere: bigint;
      creditHere: bigint;
      count: bigint;
    }[]
  >(sql`
    SELECT COALESCE(SUM(l.debit) FILTER (WHERE l.at < ${gte}), 0)::bigint AS "debitBefore",
      COALESCE(SUM(l.credit) FILTER (WHERE l.at < ${gte}), 0)::bigint AS "creditBefore",
      COALESCE(SUM(l.debit) FILTER (WHERE l.at >= ${gte}), 0)::bigint AS debit,
      COALESCE(SUM(l.credit) FILTER (WHERE l.at >= ${gte}), 0)::bigint AS credit,
      COALESCE(SUM(l.debit) FILTER (WHERE ${notYet}), 0)::bigint AS "debitHere",
      COALESCE(SUM(l.credit) FILTER (WHERE ${notYet}), 0)::bigint AS "creditHere",
      COUNT(*) FILTER (WHERE l.at >= ${gte}) AS count
    FROM ledger_lines l WHERE ${linesIn(scope)} AND l.at < ${lt}`);
  if (row === undefined) throw new Error("a sum without a row");
  const balance = (debit: bigint, credit: bigint) => balanceOn(scope.account, { debit, credit });
  return {
    opening: balance(row.debitBefore, row.creditBefore),
    debit: row.debit,
    credit: row.credit,
    closing: balance(row.debitBefore + row.debit, row.creditBefore + row.credit),
    count: Number(row.count),
    here: balance(row.debitHere, row.creditHere),
  };
}

function linesBehind(
  db: Db | Tx,
  scope: AccountScope,
  after: AccountPlace | null,
  take: number,
): Promise<Line[]> {
  const { gte, lt } = inPeriod(scope.period);
  const behind: Sql = after === null ? nothing : sql`AND (l.at, l.id) < (${after.at}, ${after.id}::uuid)`;
  return db.$queryRaw<Line[]>(sql`
    SELECT l.id, l.at, l.debit, l.credit, l.company_id AS "companyId", e.id AS "entryId", e.kind,
      e.external_ref AS "externalRef", e.order_id AS "orderId", e.payment_id AS "paymentId", e.line_id AS "lineId",
      e.actor_id AS "actorId", e.note, e.recorded_at AS "recordedAt"
    FROM (
      SELECT l.* FROM ledger_lines l
      WHERE ${linesIn(scope)} AND l.at >= ${gte} AND l.at < ${lt} ${behind}
      ORDER BY l.at DESC, l.id DESC LIMIT ${take}
    ) l JOIN ledger_entries e ON e.id = l.entry_id
    ORDER BY l.at DESC, l.id DESC`);
}

/** Rows with the balance after each, counting down from the first, their other sides and where they come from. */
async function dress(
  db: Db | Tx,
  { account }: AccountScope,
  lines: readonly Line[],
  first: bigint,
): Promise<AccountRow[]> {
  const others = await db.ledgerLine.findMany({
    where: { entryId: { in: lines.map(({ entryId }) => entryId) } },
    select: { id: true, entryId: true, account: true, debit: true, credit: true },
  });
  const counters = new Map<string, (Counter & { id: string })[]>();
  for (const { entryId, ...other } of others) {
    counters.set(entryId, [...(counters.get(entryId) ?? []), other]);
  }
  const origins = await originsOf(db, lines);
  let balance = first;
  return lines.map((line) => {
    const row = {
      ...line,
      balance,
      counters: (counters.get(line.entryId) ?? [])
        .filter(({ id }) => id !== line.id)
        .map(({ account: other, debit, credit }) => ({ account: other, debit, credit })),
      origin: origins(line),
    };
    balance -= balanceOn(account, line);
    return row;
  });
}

/** What stands there for each company at the end of the period, the most first. */
async function byCompany(db: Db | Tx, scope: AccountScope) {
  const { lt } = inPeriod(scope.period);
  const rows = await db.$queryRaw<{ companyId: string; balance: bigint }[]>(sql`
    SELECT l.company_id AS "companyId", SUM(l.credit - l.debit)::bigint AS balance
    FROM ledger_lines l WHERE ${linesIn(scope)} AND l.at < ${lt} AND l.company_id IS NOT NULL
    GROUP BY l.company_id HAVING SUM(l.credit - l.debit) <> 0
    ORDER BY balance DESC, l.company_id LIMIT ${MOST_COMPANIES + 1}`);
  const { companies } = await namesOf(
    db,
    [],
    rows.map(({ companyId }) => companyId),
  );
  return {
    more: rows.length > MOST_COMPANIES,
    rows: rows
      .slice(0, MOST_COMPANIES)
      .map((row) => ({ ...row, name: companies.get(row.companyId) ?? row.companyId })),
  };
}
