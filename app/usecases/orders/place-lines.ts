import { randomUUIDv7 } from "node:crypto";
import type { LineDetail, OrderableBasket } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { stockShown } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bump } from "#app/db/counters.server.ts";
import type { LotModel } from "#app/db/generated/models.ts";
import type { Change } from "#app/db/insert-rows.server.ts";
import { readOrderFrame } from "#app/db/order-frame.server.ts";
import { told } from "#app/db/outbox.server.ts";
import { takeForNewLines } from "#app/db/take-stock.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { money, sumMinor } from "#app/domain/money.ts";
import type { CheckoutRefusal, OrderDraft } from "#app/domain/orders/checkout.ts";
import { checkout } from "#app/domain/orders/checkout.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import type { SeasonOver } from "#app/domain/orders/usual-delivery.ts";
import { earliestDelivery, latestDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
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

/** Lines to be made into orders, as they may be had now. */
type ToPlace = {
  readonly basket: OrderableBasket;
  /** Whose purchase it is. */
  readonly placedById: string;
  /** Whether the person's monthly limit is asked. */
  readonly limited: boolean;
  /** What else is written with the orders. */
  readonly beside?: readonly Change[];
  /** What is written of them once they are, before their goods are locked. */
  readonly written?: (placed: Placed) => Promise<void>;
};

export type Placed = { readonly numbers: readonly string[]; readonly checkoutId: string };

/**
 * Makes lines into orders within a transaction whose listings are held, for the person who wanted them: what the buyer
 * agreed to is compared with what holds, and the limit is asked where the person has one. After a refusal the caller
 * takes the transaction back: the goods are the last thing to be found wanting.
 */
export async function placeLines(
  tx: Tx,
  call: Call<Buyer>,
  input: PlaceOrders,
  { basket, placedById, limited, beside = [], written }: ToPlace,
): Promise<Result<Placed, PlaceOrdersRefusal>> {
  const today = minskDate(call.now);
  if (basket.buyerStop === "company-not-verified") return refuse({ code: "buyer-not-verified" });
  if (basket.buyerStop !== null) return refuse({ code: "verification-expired" });
  const drafts = checkout(basket.lines, basket.offers, basket.mayImportAlcohol);
  if (!drafts.ok) return drafts;
  const earliest = earliestDelivery(today, [...basket.details.values()]);
  if (input.deliverTo < earliest) return refuse({ code: "delivery-too-early", earliest });
  const latest = latestDelivery([...basket.details.values()]);
  if (latest !== null && input.deliverFrom > latest) return refuse({ code: "delivery-too-late", latest });
  const { published, commissions, numbers, people } = await readOrderFrame(
    tx,
    today,
    drafts.value.map(({ lines }) => lines.map((line) => detailOf(basket, line.listingId).categorySlug)),
    [input.companyId, ...drafts.value.map(({ producerId }) => producerId)],
  );
  const priced = drafts.value.flatMap((draft) => {
    const rate = rateToFreeze(draft.currency, published, today);
    return rate === undefined ? [] : [{ draft, rate }];
  });
  if (priced.length < drafts.value.length) return refuse({ code: "rate-missing" });
  // Before the limit: nobody is asked to approve a purchase on terms that the company cannot have.
  if (input.paymentTerms === "net-30") {
    const wanted = drafts.value.map(({ total, currency }) => money(total, currency));
    const credit = await checkCredit(tx, { buyerId: input.companyId, wanted, now: call.now });
    if (!credit.ok) return credit;
  }
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

  const checkoutId = randomUUIDv7();
  const agreed = priced.map(({ draft, rate }, index) => {
    const commissionBp = commissions[index];
    if (commissionBp === undefined) throw new Error("an order was left without its commission");
    return agreedOrder(input, { checkoutId, draft, rate, commissionBp, basket, placedById });
  });
  const { now, requestId } = call;
  const byId = call.actor.userId;
  const by = { actor: "buyer", kind: "buyer", userId: byId } as const;
  const orders = await writeOrders(tx, agreed, { now, requestId, byId, numbers }, async (placed) => {
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
      ...told(await mailsOfMove(tx, known, { state: "placed", by, now, reason: "" }, people), now),
      ...beside,
    ];
  });
  const done = { numbers: orders.map(({ number }) => number), checkoutId };
  await written?.(done);
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
    (lots) => [stockShown(leftOnSale(basket, lots), now)],
  );
  if (!taken.ok) return soldOut(basket, taken.refusal);
  // Last: everybody who changes the catalogue waits for this row until we commit.
  await bump(tx, "catalogue");
  return ok(done);
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
