import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { Booked } from "#app/domain/payments/ledger.ts";
import { entryKinds, sumEntries } from "#app/domain/payments/ledger.ts";
import { outstanding } from "#app/domain/payments/states.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import { linesWithCredit } from "./buyer-credit.server.ts";
import { debitTargets, payoutsThatMayReturn } from "./debit-targets.server.ts";
import { searchingPayments } from "./desk-payments.server.ts";
import { returnRows, withTransfer } from "./return-rows.server.ts";

export const lineFilters = [
  "open",
  "suggested",
  "unallocated",
  "returns",
  "debits",
  "credit",
  "matched",
] as const;
export type LineFilter = (typeof lineFilters)[number];

const waiting = { in: ["incoming" as const, "suggested" as const, "unallocated" as const] };

/** The lines of each list but one; the desk's first page counts by the same. */
export const linesIn: Record<Exclude<LineFilter, "credit">, Prisma.StatementLineWhereInput> = {
  open: { state: waiting },
  suggested: { state: "suggested" },
  unallocated: { state: "unallocated", credit: true },
  returns: { returns: { some: { state: { in: ["requested", "approved"] } } } },
  debits: { state: waiting, credit: false },
  matched: { state: "matched" },
};

const perPage = 15;
const MOST_OPTIONS = 30;

const withOrder = {
  order: {
    select: { number: true, buyerId: true, producerId: true, buyer: { select: { legalName: true } } },
  },
} as const;

export type LinesQuery = {
  readonly lines: LineFilter;
  /** One line alone, to which the books lead. */
  readonly line: string | null;
  readonly linesPage: number;
  readonly q: string;
};

/** Lines of bank statements as finance works them, each with why it stands there and what it may be for. */
export async function deskStatements(
  ask: Ask<Finance | Director>,
  { lines: filter, line: only, linesPage: page, q }: LinesQuery,
) {
  const { db, now, actor } = ask;
  const lists = { ...linesIn, credit: await linesWithCredit(db) };
  const rows = await db.statementLine.findMany({
    where: only === null ? lists[filter] : { id: only },
    include: {
      payment: { include: withOrder },
      entries: { include: { lines: true, payment: { include: withOrder } } },
      returns: { orderBy: { requestedAt: "asc" }, ...withTransfer },
    },
    orderBy: [{ bookedOn: "desc" }, { id: "desc" }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
  });
  const shown = rows.slice(0, perPage);
  const counts = await Promise.all(
    lineFilters.map(async (one) => ({
      filter: one,
      count: await db.statementLine.count({ where: lists[one] }),
    })),
  );
  const credits = shown.filter((line) => line.credit);
  const options = await optionsFor(db, credits, q);
  const returned = await payoutsThatMayReturn(
    db,
    credits.filter((line) => line.left > 0n),
  );
  const targets = await debitTargets(
    db,
    shown.filter((line) => !line.credit && line.state !== "matched"),
  );
  const backs = await returnRows(ask, shown);
  return {
    filter,
    only: only !== null,
    page,
    more: rows.length > perPage,
    filters: counts,
    tolerances: await tolerancesOf(db, now),
    earlier: await earlierStatements(db),
    lines: shown.map((line) => ({
      id: line.id,
      credit: line.credit,
      state: line.state,
      why: line.why,
      bookedOn: line.bookedOn,
      amount: line.amount,
      left: line.left,
      currency: line.currency,
      partyName: line.partyName,
      partyAccount: line.partyAccount,
      partyTaxNumber: line.partyTaxNumber,
      reference: line.reference,
      text: line.text,
      account: line.account,
      bankRef: line.bankRef.startsWith("#") ? "" : line.bankRef,
      shares: sharesOf(line.entries),
      byHand: line.recordedAs !== null,
      suggested: line.state === "matched" ? null : line.paymentId,
      options: line.credit ? optionsOf(line, options, actor) : [],
      targets: targets.get(line.id) ?? [],
      returned: returned.get(line.id) ?? [],
      backs: backs.get(line.id) ?? [],
    })),
  };
}

type Row = Prisma.StatementLineGetPayload<{
  include: {
    payment: { include: typeof withOrder };
    entries: { include: { lines: true; payment: { include: typeof withOrder } } };
  };
}>;
type PaymentRow = Prisma.PaymentGetPayload<{ include: typeof withOrder }>;

/** What of the line lies where: on instalments, and as credit of their buyers. */
function sharesOf(entries: Row["entries"]) {
  const payments = new Map<string, NonNullable<Row["entries"][number]["payment"]>>();
  for (const { payment } of entries) if (payment !== null) payments.set(payment.id, payment);
  return [...payments.values()]
    .map((payment) => {
      const { captured, credited, writtenOff } = sumEntries(
        entries.filter(({ paymentId }) => paymentId === payment.id).map(asBooked),
      );
      return {
        paymentId: payment.id,
        number: payment.order.number,
        seq: payment.seq,
        buyer: payment.order.buyer.legalName,
        paid: captured - writtenOff,
        credited,
        writtenOff,
      };
    })
    .filter(({ paid, credited }) => paid !== 0n || credited !== 0n);
}

function asBooked(entry: Row["entries"][number]): Booked {
  const kind = entryKinds.find((known) => known === entry.kind);
  if (kind === undefined) throw new Error(`ledger entry ${entry.id} (${entry.kind}) cannot be read`);
  return { kind, amount: minor(entry.lines.reduce((sum, { debit }) => sum + debit, 0n)) };
}

/** Instalments to choose from: what the search found, else what is open and due first. */
async function optionsFor(db: Db, lines: readonly Row[], q: string): Promise<PaymentRow[]> {
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  if (currencies.length === 0) return [];
  return db.payment.findMany({
    where:
      q.trim() === ""
        ? {
            currency: { in: currencies },
            cancelledAt: null,
            dueAt: { not: null },
            state: { in: ["due", "pending", "processing", "partially_paid"] },
          }
        : { AND: [{ currency: { in: currencies } }, await searchingPayments(db, q)] },
    include: withOrder,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: MOST_OPTIONS * currencies.length,
  });
}

function optionsOf(line: Row, open: readonly PaymentRow[], actor: Finance | Director) {
  const all =
    line.payment === null ? open : [line.payment, ...open.filter(({ id }) => id !== line.payment?.id)];
  return all
    .filter(({ currency, order }) => {
      const own = roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null;
      return currency === line.currency && !own;
    })
    .slice(0, MOST_OPTIONS)
    .map((payment) => ({
      id: payment.id,
      number: payment.order.number,
      seq: payment.seq,
      buyer: payment.order.buyer.legalName,
      ended: payment.cancelledAt !== null,
      left: outstanding({ ...payment, cancelledAt: null }),
    }));
}

async function tolerancesOf(db: Db, now: Date) {
  const rows = await db.referenceFee.findMany({
    where: { kind: "transfer-fee-tolerance", validFrom: { lte: toColumn(minskDate(now)) } },
    orderBy: { validFrom: "asc" },
    select: { amount: true, currency: true },
  });
  return [...new Map(rows.map((row) => [row.currency, row])).values()].flatMap(({ amount, currency }) =>
    currency === null ? [] : [{ amount, currency }],
  );
}

async function earlierStatements(db: Db) {
  const statements = await db.bankStatement.findMany({ orderBy: { importedAt: "desc" }, take: 5 });
  const people = await db.user.findMany({
    where: { id: { in: statements.map(({ importedById }) => importedById) } },
    select: { id: true, name: true },
  });
  return statements.map(({ id, fileName, encoding, lineCount, newCount, importedAt, importedById }) => ({
    id,
    fileName,
    encoding,
    lineCount,
    newCount,
    importedAt,
    by: people.find((person) => person.id === importedById)?.name ?? "",
  }));
}
