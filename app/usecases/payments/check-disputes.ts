import type { Db, Tx } from "#app/db/client.server.ts";
import type { BrokenEntry } from "./ledger-pages.ts";

/** A payment is disputed as long as one of its disputes is open, and no longer: its order's payout hangs on that. */
export async function* checkDisputes(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  const open = { some: { state: "open" } };
  const astray = await db.payment.findMany({
    where: {
      OR: [
        { disputed: true, NOT: { disputes: open } },
        { disputed: false, disputes: open },
      ],
    },
    select: { id: true, disputed: true },
    orderBy: { id: "asc" },
  });
  for (const { id, disputed } of astray) {
    const problem = disputed
      ? "it is disputed, and no dispute of it is open"
      : "a dispute of it is open, and it is not disputed";
    yield { what: "payment", id, problem };
  }
}
