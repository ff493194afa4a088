import type { Ask } from "#app/db/call.ts";
import type { Director, Finance } from "#app/domain/actor.ts";

const MOST = 50;

/** Differences between the card provider's book and ours that nobody has explained, and when the two were last compared. */
export async function deskDifferences({ db }: Ask<Finance | Director>) {
  const differences = await db.providerDifference.findMany({
    where: { closedAt: null },
    orderBy: [{ goneAt: "asc" }, { foundAt: "desc" }],
    take: MOST,
  });
  const last = await db.providerComparison.findFirst({ orderBy: { readTo: "desc" } });
  return {
    compared: last === null ? null : { at: last.comparedAt, transactions: last.transactions },
    differences: differences.map(
      ({ id, kind, source, movement, providerAmount, booksAmount, currency, movedAt, goneAt }) => ({
        id,
        kind,
        source,
        movement,
        providerAmount,
        booksAmount,
        currency,
        movedAt,
        gone: goneAt !== null,
      }),
    ),
  };
}
