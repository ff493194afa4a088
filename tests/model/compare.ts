/** After each deed: the product is what the model says, and what must always hold holds. */
import { expect } from "vitest";
import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import { listingMoves } from "#app/domain/listings/states.ts";
import { orderMoveEvents, orderMoves } from "#app/domain/orders/states.ts";
import type { Action, Model } from "./market-model.ts";
import { freeKg, isSeen, leftIn } from "./market-model.ts";
import type { Real } from "./market-real.ts";

/** What a deed finds, to be compared with what it leaves. */
export type Snapshot = Awaited<ReturnType<typeof look>>;

/** Everything of one listing that the comparison needs, in few questions. */
export async function look({ db, listingId }: Real) {
  const listing = await db.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      entry: true,
      producer: { select: { state: true } },
      revisions: { select: { id: true, state: true } },
      prices: { include: { tiers: true } },
      cases: true,
      lots: { orderBy: { number: "asc" }, include: { movements: { orderBy: { seq: "asc" } } } },
    },
  });
  const orders = await db.order.findMany({
    where: { lines: { some: { listingId } } },
    orderBy: { number: "asc" },
    include: {
      shortfalls: { orderBy: [{ openedAt: "asc" }, { id: "asc" }] },
      lines: { include: { reservations: true } },
    },
  });
  return { ...listing, orders };
}

/** Answers what it saw, so that the next deed need not look again. */
export async function compare(real: Real, model: Model, before: Snapshot, action: Action): Promise<Snapshot> {
  const now = await look(real);
  expectListing(now, model);
  expectStock(now, model);
  expectPublic(now, model, before, action);
  expectStatesAlongTheTables(now, before);
  await expectEntryFromScratch(real, now);
  return now;
}

function expectListing(now: Snapshot, model: Model): void {
  const has = (state: string) => now.revisions.some((revision) => revision.state === state);
  const openOf = (kind: string) =>
    now.cases.filter((one) => one.state === "open" && one.kind === kind).length;
  const priceIn = (state: string) => now.prices.find((price) => price.state === state)?.tiers[0]?.priceE4;
  expect({
    status: now.status,
    company: now.producer.state,
    draft: has("draft"),
    inReview: has("submitted"),
    approved: now.publishedRevisionId !== null,
    openCases: openOf("revision"),
    openPriceCases: openOf("price"),
    price: priceIn("active"),
    waiting: priceIn("waiting"),
    seen: now.entry !== null,
    freeG: now.entry?.availableG,
  }).toEqual({
    status: model.status,
    company: model.companyVerified ? "verified" : "suspended",
    draft: model.hasDraft,
    inReview: model.inReview,
    approved: model.approved,
    openCases: model.inReview ? 1 : 0,
    openPriceCases: model.waiting === null ? 0 : 1,
    price: model.price === null ? undefined : BigInt(model.price),
    waiting: model.waiting === null ? undefined : BigInt(model.waiting),
    seen: isSeen(model),
    freeG: isSeen(model) ? grams(freeKg(model)) : undefined,
  });
}

const grams = (kg: number) => BigInt(kg) * 1_000n;

/** I1, from the movements and not from the balances beside them, and what the orders hold. */
function expectStock(now: Snapshot, model: Model): void {
  const reservations = now.orders.flatMap(({ lines }) => lines.flatMap((line) => line.reservations));
  for (const lot of now.lots) {
    const moved = (...kinds: string[]) =>
      lot.movements.filter(({ kind }) => kinds.includes(kind)).reduce((sum, move) => sum + move.grams, 0n);
    const held = (state: string) =>
      reservations
        .filter((one) => one.lotId === lot.id && one.state === state)
        .reduce((sum, one) => sum + one.grams, 0n);
    const whole = moved("in", "correction", "receive");
    const reserved = moved("reserve") - moved("release", "ship");
    expect(lot.receivedG + lot.correctedG).toBe(whole);
    expect([lot.reservedG, held("held")]).toEqual([reserved, reserved]);
    expect([lot.shippedG, held("shipped")]).toEqual([moved("ship"), moved("ship")]);
    expect(lot.recalledG).toBe(moved("recall"));
    expect(lot.leftG).toBe(whole - reserved - moved("ship") - moved("recall"));
    expect(lot.leftG).toBeGreaterThanOrEqual(0n);
    if (lot.recalledAt !== null) expect(lot.leftG + lot.reservedG).toBe(0n);
  }
  expect(
    now.lots.map((lot) => ({
      total: lot.receivedG + lot.correctedG,
      reserved: lot.reservedG,
      shipped: lot.shippedG,
      recalled: lot.recalledG,
      left: lot.leftG,
      isRecalled: lot.recalledAt !== null,
      expected: lot.expected,
    })),
  ).toEqual(
    model.lots.map((lot) => ({
      total: grams(lot.total),
      reserved: grams(lot.reserved),
      shipped: grams(lot.shipped),
      recalled: grams(lot.recalled),
      left: grams(leftIn(lot)),
      isRecalled: lot.isRecalled,
      expected: lot.expected,
    })),
  );
  const open = (order: Snapshot["orders"][number]) =>
    order.shortfalls.filter(({ resolvedAt }) => resolvedAt === null).map((one) => one.grams);
  expect(now.orders.map((order) => ({ state: order.state, short: open(order) }))).toEqual(
    model.orders.map(({ state, short }) => ({ state, short: short.map(grams) })),
  );
}

/** Nothing is public without a decision on exactly that revision, and nothing comes back but by those who may. */
function expectPublic(now: Snapshot, model: Model, before: Snapshot, action: Action): void {
  if (now.publishedRevisionId !== null) {
    const decided = now.cases.filter(
      ({ kind, revisionId, state, decision }) =>
        kind === "revision" &&
        revisionId === now.publishedRevisionId &&
        state === "decided" &&
        decision === "approved",
    );
    expect(decided).toHaveLength(1);
    expect(now.revisions.find(({ id }) => id === now.publishedRevisionId)?.state).toBe("approved");
  }
  if (now.entry === null) return;
  expect([now.status, now.producer.state]).toEqual(["published", "verified"]);
  if (before.entry !== null) return;
  const comesBackBy =
    before.producer.state !== "verified"
      ? ["reinstate"]
      : before.status === "paused"
        ? ["resume"]
        : ["approve"];
  expect(comesBackBy).toContain(action.kind);
  expect(model.approved).toBe(true);
}

function expectStatesAlongTheTables(now: Snapshot, before: Snapshot): void {
  const moves: Partial<Record<string, ListingStatus>> = listingMoves[before.status];
  expect([before.status, ...Object.values(moves)]).toContain(now.status);
  for (const order of now.orders) {
    const was = before.orders.find(({ id }) => id === order.id);
    if (was === undefined) expect(order.state).toBe("placed");
    else if (was.state !== order.state) {
      const next = (state: typeof was.state) =>
        (Object.keys(orderMoves[state]) as (keyof typeof orderMoveEvents)[]).map(
          (move) => orderMoveEvents[move],
        );
      // Confirming goes on to preparing at once where nothing is due.
      expect([...next(was.state), ...next(was.state).flatMap(next)]).toContain(order.state);
    }
  }
}

/** The catalogue's row is what making it anew would make it. */
async function expectEntryFromScratch({ db, listingId, seconds }: Real, now: Snapshot): Promise<void> {
  const at = new Date(Date.UTC(2026, 10, 23, 9, 0, seconds));
  const again = await inTransaction(db, async (tx) => {
    await refreshCatalogueEntry(tx, listingId, at);
    return tx.catalogueEntry.findUnique({ where: { listingId } });
  });
  expect(again).toEqual(now.entry);
}
