import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRow, lockRows } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator, Producer } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LockedListing, NotOwn } from "../listings/lock-own-listing.ts";
import { mayTradeFor, unsafeListing } from "../listings/lock-own-listing.ts";

export type LotWithOrders = {
  readonly listing: LockedListing;
  readonly lot: Awaited<ReturnType<typeof unsafeLot>>;
};

/** Who may do it: the producer's people for their own, staff for all but their own. */
export type LotActor = Producer | Moderator | Director;
export type NotTheirs = NotOwn | { readonly code: "own-company" };

/** An order placed between our asking who holds goods and our holding the listing makes us ask again. */
const ATTEMPTS = 5;

/**
 * Locks a lot that is the person's to deal with together with every order that holds goods of it: orders first, then the
 * listing, then the lot, as everybody does. Nothing can be reserved in it, shipped or given back until the work is done.
 */
export async function withLotAndOrders<T, R extends { readonly code: string }>(
  call: Call<LotActor>,
  lotId: string,
  work: (tx: Tx, locked: LotWithOrders) => Promise<Result<T, R>>,
): Promise<Result<T, R | NotTheirs>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const done = await inTransaction(call.db, async (tx): Promise<Result<T, R | NotTheirs> | null> => {
      const known = await tx.lot.findUnique({
        where: { id: lotId },
        select: { listingId: true, listing: { select: { producerId: true } } },
      });
      if (!known) return refuse({ code: "not-found" });
      const own = mayDealWith(call.actor, known.listing.producerId);
      if (!own.ok) return own;
      const orders = await holders(tx, lotId);
      await lockRows(tx, "order", orders);
      await lockRow(tx, "listing", known.listingId);
      await lockRow(tx, "lot", lotId);
      if ((await holders(tx, lotId)).some((id) => !orders.includes(id))) return null;
      const listing = await unsafeListing(tx, known.listingId);
      return work(tx, { listing, lot: await unsafeLot(tx, lotId) });
    });
    if (done !== null) return done;
  }
  throw new Error(`orders for lot ${lotId} come faster than it can be locked`);
}

function mayDealWith(actor: LotActor, producerId: string): Result<null, NotTheirs> {
  if (actor.kind === "producer") return mayTradeFor(actor, producerId);
  return roleIn(actor, producerId) === null ? ok(null) : refuse({ code: "own-company" });
}

/** A lot with who holds goods of it. Call it with the rows locked. */
function unsafeLot(tx: Tx, lotId: string) {
  return tx.lot.findUniqueOrThrow({
    where: { id: lotId },
    include: {
      reservations: {
        where: { state: { not: "released" } },
        include: { orderLine: { include: { order: true } } },
        orderBy: { id: "asc" },
      },
    },
  });
}

async function holders(tx: Tx, lotId: string): Promise<string[]> {
  const held = await tx.reservation.findMany({
    where: { lotId, state: "held" },
    select: { orderLine: { select: { orderId: true } } },
  });
  return [...new Set(held.map(({ orderLine }) => orderLine.orderId))];
}
