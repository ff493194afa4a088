/** Pieces of SQL with their parameters, for the few questions the query builder cannot ask. */
import { Prisma } from "./generated/client.ts";

export type Sql = Prisma.Sql;

/** A piece of SQL; what stands in `${}` is a parameter, or another piece. */
export const sql = Prisma.sql;

/** No SQL at all. */
export const nothing: Sql = Prisma.empty;

/** Conditions that all hold; TRUE when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : Prisma.join([...conditions], " AND ");
}

/** Conditions of which one holds; FALSE when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${Prisma.join([...conditions], " OR ")})`;
}
