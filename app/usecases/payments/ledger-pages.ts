/** Something in the books that does not hold, in words for an operator. */
export type BrokenEntry = { readonly what: string; readonly id: string; readonly problem: string };

const PAGE = 500;

/** The next page after a row, in the order of ids. */
export const page = (cursor: string | null) => ({
  take: PAGE,
  orderBy: { id: "asc" as const },
  ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
});

/** Every row, a page at a time, so that the check of large books stays small. */
export async function* pages<Row extends { id: string }>(
  read: (cursor: string | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let cursor: string | null = null;
  for (;;) {
    const rows: Row[] = await read(cursor);
    yield* rows;
    cursor = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}
