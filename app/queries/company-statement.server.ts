import type { Ask } from "#app/db/call.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { inSnapshot } from "#app/db/snapshot.server.ts";
import type { Buyer, Director, Finance, Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { StatementSide } from "#app/domain/payments/company-statement.ts";
import {
  balancesFor,
  movementsShown,
  signedFor,
  statementNotes,
} from "#app/domain/payments/company-statement.ts";
import { unsafeBuyerTotals, unsafeCreditBalances, unsafeProducerTotals } from "./company-totals.server.ts";
import type { Period } from "./money-period.ts";
import { unsafeStatementRows, unsafeStatementSums } from "./statement-rows.server.ts";

const perPage = 50;
/** The whole period on one page, to be printed. */
const MOST_TO_PRINT = 1_000;
/** A file takes more than a page, and still not without end. */
const MOST_IN_FILE = 10_000;

/** Which rows of a statement: a page, or all of them to print. */
export type StatementPart = number | "all";

/** Whose statement it is. */
type Named = {
  readonly id: string;
  readonly kind: StatementSide;
  readonly legalName: string;
  readonly taxNumber: string;
};

/**
 * A company's account with the house over a period, the one query behind what the company sees, what finance sees and
 * what either takes away as a file: what stood before, everything that moved, what stands after, and what papers said.
 * Whose company it is, is the caller's to know.
 */
async function unsafeStatement(db: Tx, company: Named, period: Period, skip: number, take: number) {
  const { id, kind: side } = company;
  const sums = await unsafeStatementSums(db, side, id, period);
  const balances = balancesFor(side, sums.moved);
  return {
    company,
    period,
    balances,
    /** What each kind came to within the period, signed as it moves the balance. */
    moved: inOrder(sums.moved, movementsShown[side])
      .filter(({ within }) => within !== 0n)
      .map(({ kind, currency, within }) => ({ kind, currency, amount: signedFor(side, kind, within) })),
    /** What papers came to within it. */
    noted: inOrder(sums.noted, statementNotes[side]),
    rows: await unsafeStatementRows(db, side, id, { period, balances, skip, take }),
  };
}

/** Kinds in the order of a deal's life. */
function inOrder<Row extends { readonly kind: string }>(
  rows: readonly Row[],
  kinds: readonly string[],
): Row[] {
  return [...rows].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

async function unsafeStatementPage(db: Tx, company: Named, period: Period, part: StatementPart) {
  const { id, kind } = company;
  const size = part === "all" ? MOST_TO_PRINT : perPage;
  const skip = part === "all" ? 0 : (part - 1) * perPage;
  const statement = await unsafeStatement(db, company, period, skip, size + 1);
  return {
    ...statement,
    rows: statement.rows.slice(0, size),
    more: statement.rows.length > size,
    page: part,
    credit: kind === "buyer" ? await unsafeCreditBalances(db, id, period) : [],
    buyerTotals: kind === "buyer" ? await unsafeBuyerTotals(db, id) : null,
    producerTotals: kind === "producer" ? await unsafeProducerTotals(db, [id]) : null,
  };
}
export type StatementPage = Awaited<ReturnType<typeof unsafeStatementPage>>;

/**
 * The statement of one of the reader's own companies, the active one unless another is named, and the companies to
 * choose from; null for a company that is not theirs.
 */
export async function ownStatement(
  { actor, db }: Ask<Buyer | Producer>,
  asked: string | null,
  period: Period,
  part: StatementPart,
) {
  const own = await ownCompanies(db, actor);
  const company = own.find(({ id }) => id === (asked ?? actor.companyId));
  return company === undefined
    ? null
    : {
        ...(await inSnapshot(db, (tx) => unsafeStatementPage(tx, company, period, part))),
        companies: own,
      };
}

/** The statement of any company, as finance reads it; null when there is no such company. */
export async function deskStatement(
  { db }: Ask<Finance | Director>,
  companyId: string,
  period: Period,
  part: StatementPart,
) {
  const company = await db.company.findUnique({ where: { id: companyId }, select: named });
  return company && inSnapshot(db, (tx) => unsafeStatementPage(tx, company, period, part));
}

/** The same as a file takes it. */
export async function ownStatementFile(
  { actor, db }: Ask<Buyer | Producer>,
  asked: string | null,
  period: Period,
) {
  const company = (await ownCompanies(db, actor)).find(({ id }) => id === (asked ?? actor.companyId));
  return company === undefined
    ? null
    : inSnapshot(db, (tx) => unsafeStatement(tx, company, period, 0, MOST_IN_FILE));
}

/** … and as finance takes it. */
export async function deskStatementFile({ db }: Ask<Finance | Director>, companyId: string, period: Period) {
  const company = await db.company.findUnique({ where: { id: companyId }, select: named });
  return company && inSnapshot(db, (tx) => unsafeStatement(tx, company, period, 0, MOST_IN_FILE));
}
export type StatementFile = Awaited<ReturnType<typeof unsafeStatement>>;

const named = { id: true, kind: true, legalName: true, taxNumber: true } as const;

function ownCompanies(db: Db, actor: Buyer | Producer): Promise<Named[]> {
  return db.company.findMany({
    where: { id: { in: companiesWhere(actor, actor.kind, "viewer") } },
    orderBy: { legalName: "asc" },
    select: named,
  });
}
