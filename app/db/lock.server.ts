import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/**
 * Tables whose rows decide and are locked by name. Where several are locked the order is always: order, payment,
 * attempt, refund, payout, reversal, line of a statement; then approval or quotation; company, membership (`lockMember`),
 * listing, credit (`lockCredit`), case; then lots by id, the numbers of papers (`nextNumber`), and what the
 * catalogue shows (`showStock`, `bump`). The order that a quotation becomes is nobody else's yet, and what is only ever
 * locked under its order (its payout) may be locked later. docs/locks.md says who locks what.
 */
const tables = {
  order: Prisma.sql`orders`,
  payment: Prisma.sql`payments`,
  attempt: Prisma.sql`payment_attempts`,
  refund: Prisma.sql`refunds`,
  payout: Prisma.sql`payouts`,
  reversal: Prisma.sql`payout_reversals`,
  line: Prisma.sql`statement_lines`,
  company: Prisma.sql`companies`,
  quotation: Prisma.sql`quotations`,
  listing: Prisma.sql`listings`,
  case: Prisma.sql`moderation_cases`,
  lot: Prisma.sql`lots`,
  paper: Prisma.sql`papers`,
  advisory: Prisma.sql`advisories`,
  approval: Prisma.sql`approvals`,
} as const;

/**
 * Locks rows until the transaction ends, in the order of their ids so that two of us never wait for each other. Rows that
 * refer to a locked company are written meanwhile: an order, which holds its listing already, never waits for a company.
 */
export async function lockRows(tx: Tx, table: keyof typeof tables, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const strength = table === "company" ? Prisma.sql`NO KEY UPDATE` : Prisma.sql`UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT id FROM ${tables[table]} WHERE id = ANY(${[...ids].sort()}::uuid[]) ORDER BY id FOR ${strength}`,
  );
  return rows.length;
}

/** Keeps rows as they are until the transaction ends, together with others who do the same; nobody changes them. */
export async function holdRows(tx: Tx, table: keyof typeof tables, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM ${tables[table]} WHERE id = ANY(${[...ids].sort()}::uuid[]) ORDER BY id FOR SHARE`,
  );
}

/** Locks one row; false when there is no such row. */
export async function lockRow(tx: Tx, table: keyof typeof tables, id: string): Promise<boolean> {
  return (await lockRows(tx, table, [id])) === 1;
}

/** Locks a word that is no row: whoever takes the same one waits until the transaction ends. */
export async function lockWord(tx: Tx, word: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${word}, 0))`);
}
