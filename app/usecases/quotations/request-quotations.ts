import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { trustColumns, trustFrom } from "#app/db/company-trust.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { covers, roleIn } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { tradeStop } from "#app/domain/companies/trade-stop.ts";
import type { Currency } from "#app/domain/money.ts";
import { addHours, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { requestDeadline } from "#app/domain/quotations/negotiation.ts";
import type { Wish, WishRefusal } from "#app/domain/quotations/terms.ts";
import { judgeWish } from "#app/domain/quotations/terms.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { GoodsRefusal } from "./goods-to-quote.ts";
import { buyerStop, goodsToQuote } from "./goods-to-quote.ts";
import { tellQuotation } from "./tell-quotation.ts";

export type RequestRefusal =
  | WishRefusal
  | GoodsRefusal
  | { readonly code: "not-allowed" }
  | { readonly code: "not-found" }
  | { readonly code: "commodity-unknown" }
  | { readonly code: "nobody-sells" };

export type Requested = { readonly requestId: string; readonly quotationIds: readonly string[] };

/** Hours in which the same words asked again are the same request: a form sent twice asks once. */
const sameRequestHours = 24;
/** Producers a request goes to; more answers than a person can read help nobody. */
const mostProducers = 50;

/** A buyer asks the producer of one listing for an offer. */
export function requestQuotation(
  call: Call<Buyer>,
  slug: string,
  wish: Wish,
): Promise<Result<Requested, RequestRefusal>> {
  return ask(call, wish, async (tx) => {
    const listing = await tx.listing.findFirst({
      where: { slug, status: "published", producer: { state: "verified" } },
      select: { id: true, commoditySlug: true },
    });
    if (listing === null) return refuse({ code: "not-found" });
    const { companyId: buyerId } = call.actor;
    const goods = await goodsToQuote(tx, { listingId: listing.id, buyerId, now: call.now });
    if (!goods.ok) return goods;
    const { listing: found, price } = goods.value;
    return ok({
      commoditySlug: listing.commoditySlug,
      listingId: listing.id,
      currency: price.currency,
      sellers: [{ producerId: found.producerId, listingId: found.id }],
    });
  });
}

/** A buyer asks every verified producer who has the commodity on sale; each answers for themselves. */
export function requestQuotations(
  call: Call<Buyer>,
  commodity: string,
  currency: Currency,
  wish: Wish,
): Promise<Result<Requested, RequestRefusal>> {
  return ask(call, wish, async (tx) => {
    const known = await tx.commodity.findUnique({ where: { slug: commodity }, select: { slug: true } });
    if (known === null) return refuse({ code: "commodity-unknown" });
    const listings = await tx.listing.findMany({
      where: {
        commoditySlug: commodity,
        status: "published",
        producer: { state: "verified" },
        entry: { isNot: null },
      },
      select: {
        id: true,
        producerId: true,
        producer: { select: trustColumns },
        entry: { select: { availableG: true } },
      },
    });
    // Of each producer the listing that has most to sell: the offer may name another one.
    const best = new Map<string, { producerId: string; listingId: string; available: bigint }>();
    for (const { id, producerId, producer, entry } of listings) {
      if (tradeStop(trustFrom(producer), minskDate(call.now)) !== null) continue;
      const available = entry?.availableG ?? 0n;
      const before = best.get(producerId);
      if (
        before &&
        (before.available > available || (before.available === available && before.listingId < id))
      )
        continue;
      best.set(producerId, { producerId, listingId: id, available });
    }
    const sellers = [...best.values()]
      .sort((a, b) => (a.available === b.available ? 0 : a.available > b.available ? -1 : 1))
      .slice(0, mostProducers);
    const first = sellers[0];
    if (first === undefined) return refuse({ code: "nobody-sells" });
    const goods = await goodsToQuote(tx, {
      listingId: first.listingId,
      buyerId: call.actor.companyId,
      now: call.now,
    });
    if (!goods.ok && goods.refusal.code === "alcohol-right-missing") return goods;
    return ok({ commoditySlug: commodity, listingId: null, currency, sellers });
  });
}

type Addressees = {
  readonly commoditySlug: string;
  readonly listingId: string | null;
  readonly currency: Currency;
  readonly sellers: readonly { readonly producerId: string; readonly listingId: string }[];
};

async function ask(
  call: Call<Buyer>,
  wish: Wish,
  find: (tx: Tx) => Promise<Result<Addressees, RequestRefusal>>,
): Promise<Result<Requested, RequestRefusal>> {
  const { actor, now } = call;
  const { companyId: buyerId } = actor;
  if (!covers(roleIn(actor, buyerId), trades)) return refuse({ code: "not-allowed" });
  const judged = judgeWish(wish, minskDate(now));
  if (!judged.ok) return judged;
  return inTransaction(call.db, async (tx) => {
    // A company's requests come one after the other, so that the same form sent twice finds what it made.
    await lockRow(tx, "company", buyerId);
    const stop = await buyerStop(tx, buyerId, now);
    if (stop !== null) return refuse(stop);
    const found = await find(tx);
    if (!found.ok) return found;
    const before = await sameBefore(tx, buyerId, found.value, wish, now);
    if (before !== null) return ok(before);
    return ok(await write(tx, call, found.value, wish));
  });
}

const columnsOf = (wish: Wish) => ({
  quantityG: wish.quantity,
  targetPriceE4: wish.targetPrice,
  incoterm: wish.incoterm,
  incotermPlace: wish.place,
  deliverFrom: toColumn(wish.deliverFrom),
  deliverTo: toColumn(wish.deliverTo),
  message: wish.message,
});

/** The same wish of the same company, asked a moment ago and not answered yet. */
async function sameBefore(
  tx: Tx,
  buyerId: string,
  { commoditySlug, listingId, currency }: Addressees,
  wish: Wish,
  now: Date,
): Promise<Requested | null> {
  const found = await tx.quotationRequest.findFirst({
    where: {
      buyerId,
      commoditySlug,
      listingId,
      currency,
      ...columnsOf(wish),
      askedAt: { gt: addHours(now, -sameRequestHours) },
      quotations: { every: { state: "requested" } },
    },
    select: { id: true, quotations: { select: { id: true }, orderBy: { id: "asc" } } },
  });
  return found && { requestId: found.id, quotationIds: found.quotations.map(({ id }) => id) };
}

async function write(tx: Tx, call: Call<Buyer>, addressees: Addressees, wish: Wish): Promise<Requested> {
  const { actor, now } = call;
  const { commoditySlug, listingId, currency, sellers } = addressees;
  const { id: requestId } = await tx.quotationRequest.create({
    data: {
      buyerId: actor.companyId,
      askedById: actor.userId,
      commoditySlug,
      listingId,
      currency,
      ...columnsOf(wish),
      askedAt: now,
    },
    select: { id: true },
  });
  const quotationIds: string[] = [];
  for (const seller of sellers) {
    const { id } = await tx.quotation.create({
      data: {
        requestId,
        buyerId: actor.companyId,
        producerId: seller.producerId,
        listingId: seller.listingId,
        waitsOn: "producer",
        movedAt: now,
        deadlineAt: requestDeadline(now, wish.deliverTo),
      },
      select: { id: true },
    });
    quotationIds.push(id);
    await record(tx, call, {
      deed: "request-quotation",
      subject: "quotation",
      subjectId: id,
      companyId: actor.companyId,
      after: { state: "requested", commodity: commoditySlug, quantityKg: String(wish.quantity / 1000n) },
    });
    await tellQuotation(tx, id, {
      kind: "quotation-requested",
      event: id,
      to: ["producer"],
      by: actor.userId,
      now,
    });
  }
  return { requestId, quotationIds };
}
