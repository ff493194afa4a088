import { randomUUIDv7 } from "node:crypto";
import type { LineDetail, OrderableBasket } from "#app/db/basket.server.ts";
import { holdBasket, readOrderable } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { showStock } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { LotModel } from "#app/db/generated/models.ts";
import { told } from "#app/db/outbox.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { commissionOf } from "#app/db/reference-fees.server.ts";
import { takeForNewLines } from "#app/db/take-stock.server.ts";
import { allOrNothing } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere, covers } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { money, sumMinor } from "#app/domain/money.ts";
import type { CheckoutRefusal, OrderDraft } from "#app/domain/orders/checkout.ts";
import { checkout } from "#app/domain/orders/checkout.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import type { SeasonOver } from "#app/domain/orders/usual-delivery.ts";
import { earliestDelivery, latestDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { noGrams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CreditRefusal } from "./check-credit.ts";
import { checkCredit } from "./check-credit.ts";
import { checkLimit } from "./check-limit.ts";
import type { FrozenRate } from "./frozen-rate.ts";
import { atFrozenRate, rateToFreeze } from "./frozen-rate.ts";
import { mailsOfMove } from "./tell-order-moved.ts";
import type { AgreedOrder } from "./write-orders.ts";
import { writeOrders } from "./write-orders.ts";

export type PlaceOrders = {
  readonly companyId: string;
  readonly formToken: string;
  readonly deliveryAddress: string;
  readonly deliverFrom: PlainDate;
  readonly deliverTo: PlainDate;
  readonly paymentTerms: PaymentTerms;
  readonly paymentMethod: "card" | "bank_transfer";
  readonly note: string;
  /** The buyer's own number of the purchase order. */
  readonly purchaseOrder?: string | undefined;
};

export type PlaceOrdersRefusal =
  | CheckoutRefusal
  | { readonly code: "not-found" }
  | { readonly code: "not-allowed" }
  | { readonly code: "buyer-not-verified" }
  | { readonly code: "verification-expired" }
  | { readonly code: "delivery-dates-wrong" }
  | { readonly code: "delivery-too-early"; readonly earliest: PlainDate }
  | SeasonOver
  | { readonly code: "rate-missing" }
  | AboveLimit
  | CreditRefusal
  | { readonly code: "moved-on" };

/** Nobody promises goods further ahead than the next harvest. */
export const furthestDays = 400;

/**
 * Makes the basket into orders, one per producer, currency, rule and place: all of them with their stock reserved, or
 * none. The listings are held first, so that prices, tiers and minimums stay until the orders stand, and the lots
 * locked last, when all else is written, so that buyers wait for each other as shortly as can be: who finds them empty
 * then takes everything back. A difference from what the buyer was shown is refused with its lines. The same form sent
 * again, at any moment, answers with the orders it made the first time.
 */
export async function placeOrders(
  call: Call<Buyer>,
  input: PlaceOrders,
): Promise<Result<readonly string[], PlaceOrdersRefusal>> {
  if (!companiesWhere(call.actor, "buyer", "viewer").includes(input.companyId))
    return refuse({ code: "not-found" });
  if (!companiesWhere(call.actor, "buyer", trades).includes(input.companyId))
    return refuse({ code: "not-allowed" });
  const today = minskDate(call.now);
  const { deliverFrom, deliverTo } = input;
  if (deliverFrom < today || deliverTo < deliverFrom || deliverTo > addDays(today, furthestDays))
    return refuse({ code: "delivery-dates-wrong" });

  return allOrNothing(call.db, async (tx): Promise<Result<readonly string[], PlaceOrdersRefusal>> => {
    // A person's checkouts come one after the other: the same form sent twice, and two forms under one limit.
    const member = await lockMember(tx, input.companyId, call.actor.userId);
    if (member === null) return refuse({ code: "not-found" });
    if (!covers(member.role, trades)) return refuse({ code: "not-allowed" });
    // Asked under the lock of the membership: whoever sent this form a moment ago has committed by now.
    const before = await ordersOfForm(tx, input);
    if (before) return before;
    const wanted = await holdBasket(tx, input.companyId, call.actor.userId);
    const basket = await readOrderable(tx, input.companyId, wanted, call.now, deliverTo);
    await tx.basketLine.deleteMany({ where: { id: { in: wanted.map(({ id }) => id) } } });
    const placed = await placeLines(tx, call, input, basket, call.actor.userId, member.limit !== null);
    return placed.ok ? ok(placed.value.numbers) : placed;
  });
}

/**
 * Makes lines into orders within a transaction whose listings are held, for the person who wanted them: what the buyer
 * agreed to is compared with what holds, and the limit is asked where the person has one. After a refusal the caller
 * takes the transaction back: the goods are the last thing to be found wanting.
 */
export async function placeLines(
  tx: Tx,
  call: Call<Buyer>,
  input: PlaceOrders,
  basket: OrderableBasket,
  placedById: string,
  limited: boolean,
): Promise<Result<{ numbers: string[]; checkoutId: string }, PlaceOrdersRefusal>> {
  const today = minskDate(call.now);
  if (basket.buyerStop === "company-not-verified") return refuse({ code: "buyer-not-verified" });
  if (basket.buyerStop !== null) return refuse({ code: "verification-expired" });
  const drafts = checkout(basket.lines, basket.offers, basket.mayImportAlcohol);
  if (!drafts.ok) return drafts;
  const earliest = earliestDelivery(today, [...basket.details.values()]);
  if (input.deliverTo < earliest) return refuse({ code: "delivery-too-early", earliest });
  const latest = latestDelivery([...basket.details.values()]);
  if (latest !== null && input.deliverFrom > latest) return refuse({ code: "delivery-too-late", latest });
  const { published } = await ratesOn(tx, today);
  const priced = drafts.value.flatMap((draft) => {
    const rate = rateToFreeze(draft.currency, published, today);
    return rate === undefined ? [] : [{ draft, rate }];
  });
  if (priced.length < drafts.value.length) return refuse({ code: "rate-missing" });
  if (limited) {
    const wanted = sumMinor(
      priced.map(({ draft, rate }) => atFrozenRate(money(draft.total, draft.currency), rate)),
    );
    const within = await checkLimit(tx, {
      companyId: input.companyId,
      userId: placedById,
      wanted,
      now: call.now,
    });
    if (!within.ok) return within;
  }
  if (input.paymentTerms === "net-30") {
    const wanted = drafts.value.map(({ total, currency }) => money(total, currency));
    const credit = await checkCredit(tx, { buyerId: input.companyId, wanted, now: call.now });
    if (!credit.ok) return credit;
  }

  const checkoutId = randomUUIDv7();
  const agreed: AgreedOrder[] = [];
  for (const { draft, rate } of priced) {
    const categories = draft.lines.map((line) => detailOf(basket, line.listingId).categorySlug);
    const commissionBp = await commissionOf(tx, categories, call.now);
    agreed.push(agreedOrder(input, { checkoutId, draft, rate, commissionBp, basket, placedById }));
  }
  const { now, requestId } = call;
  const byId = call.actor.userId;
  const by = { actor: "buyer", kind: "buyer", userId: byId } as const;
  const orders = await writeOrders(tx, agreed, { now, requestId, byId }, async (placed) => {
    const { companyId: buyerId, formToken } = input;
    const known = placed.map((order) => ({
      ...order,
      buyer: { legalName: basket.buyerName },
      producer: { legalName: detailOf(basket, order.lines[0]?.listingId ?? "").producerName },
    }));
    return [
      {
        table: "checkouts",
        rows: [{ id: checkoutId, buyerId, userId: placedById, formToken, placedAt: now }],
      },
      ...told(await mailsOfMove(tx, known, { state: "placed", by, now, reason: "" }), now),
    ];
  });
  const taken = await takeForNewLines(
    tx,
    orders.flatMap(({ lines }) =>
      lines.map(({ id, listingId, quantity }) => ({
        orderLineId: id,
        listingId,
        quantity,
        deliveryOn: input.deliverTo,
      })),
    ),
    { actorId: byId, now },
  );
  if (!taken.ok) return soldOut(basket, taken.refusal);
  await showStock(tx, leftOnSale(basket, taken.value), now);
  return ok({ numbers: orders.map(({ number }) => number), checkoutId });
}

/** What is left of the goods ordered, as the catalogue shows it. */
function leftOnSale(basket: OrderableBasket, lots: readonly LotModel[]) {
  return [...new Set(lots.map(({ listingId }) => listingId))].map((listingId) => {
    const { availableFrom, availableTo } = detailOf(basket, listingId);
    const minimumOrder = basket.offers.get(listingId)?.minimumOrder ?? noGrams;
    const own = lots.filter((lot) => lot.listingId === listingId);
    return { listingId, lots: own, availableFrom, availableTo, minimumOrder };
  });
}

function detailOf(basket: OrderableBasket, listingId: string): LineDetail {
  const detail = basket.details.get(listingId);
  if (!detail) throw new Error(`listing ${listingId} was ordered but not read`);
  return detail;
}

/** What this form did before, if it did: the orders it made, or that another company used it. */
async function ordersOfForm(
  tx: Tx,
  { formToken, companyId }: PlaceOrders,
): Promise<Result<string[], { readonly code: "moved-on" }> | null> {
  const done = await tx.checkout.findUnique({
    where: { formToken },
    include: { orders: { select: { number: true }, orderBy: { number: "asc" } } },
  });
  if (done === null) return null;
  return done.buyerId === companyId
    ? ok(done.orders.map((order) => order.number))
    : refuse({ code: "moved-on" });
}

/** What a buyer reads who came a moment too late: the same difference as when the basket is shown again. */
function soldOut(basket: OrderableBasket, missing: { listingId: string; leftG: bigint }) {
  const differences = basket.lines
    .filter((line) => line.listingId === missing.listingId)
    .map((line) => ({
      kind: "not-enough-left" as const,
      lineId: line.lineId,
      left: missing.leftG as typeof line.quantity,
    }));
  return refuse({ code: "basket-changed", differences });
}

type Priced = {
  readonly checkoutId: string;
  readonly draft: OrderDraft;
  readonly rate: FrozenRate;
  readonly commissionBp: number;
  readonly basket: OrderableBasket;
  readonly placedById: string;
};

/** What both sides agree on when the buyer orders at the listed terms. */
function agreedOrder(
  input: PlaceOrders,
  { checkoutId, draft, rate, commissionBp, basket, placedById }: Priced,
): AgreedOrder {
  const details = draft.lines.map((line) => ({ line, detail: detailOf(basket, line.listingId) }));
  return {
    checkoutId,
    buyerId: input.companyId,
    producerId: draft.producerId,
    placedById,
    currency: draft.currency,
    incoterm: draft.incoterm,
    place: draft.place,
    paymentTerms: input.paymentTerms,
    paymentMethod: input.paymentMethod,
    deliveryAddress: input.deliveryAddress,
    deliverFrom: input.deliverFrom,
    deliverTo: input.deliverTo,
    note: input.note,
    purchaseOrder: input.purchaseOrder ?? "",
    commissionBp,
    rate,
    perishable: details.some(({ detail }) => detail.perishable),
    lines: details.map(({ line, detail }) => ({
      listingId: line.listingId,
      revisionId: line.revisionId,
      priceVersionId: detail.priceVersionId,
      commoditySlug: detail.commoditySlug,
      titleAz: detail.titleAz,
      titleRu: detail.titleRu,
      titleBe: detail.titleBe,
      titleEn: detail.titleEn,
      variety: detail.variety,
      grade: detail.grade,
      packaging: detail.packaging,
      quantity: line.quantity,
      price: line.price,
      total: line.total,
    })),
  };
}
