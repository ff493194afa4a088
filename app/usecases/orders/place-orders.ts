import type { OrderableBasket } from "#app/db/basket.server.ts";
import { readBasket } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import { refreshStockOnSale } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { holdRows } from "#app/db/lock.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { commissionOf } from "#app/db/reference-fees.server.ts";
import { planReservations, reserve } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere, covers } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { money, sumMinor } from "#app/domain/money.ts";
import type { CheckoutRefusal, OrderDraft } from "#app/domain/orders/checkout.ts";
import { checkout } from "#app/domain/orders/checkout.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import { earliestDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { CreditRefusal } from "./check-credit.ts";
import { checkCredit } from "./check-credit.ts";
import { checkLimit } from "./check-limit.ts";
import type { FrozenRate } from "./frozen-rate.ts";
import { atFrozenRate, rateToFreeze } from "./frozen-rate.ts";
import { tellOrderMoved } from "./tell-order-moved.ts";
import { writeOrder } from "./write-order.ts";

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
  | { readonly code: "rate-missing" }
  | AboveLimit
  | CreditRefusal
  | { readonly code: "moved-on" };

/** Nobody promises goods further ahead than the next harvest. */
export const furthestDays = 400;

/**
 * Makes the basket into orders, one per producer, currency, rule and place: all of them with their stock reserved, or
 * none. The listings are held first, so that prices, tiers and minimums stay until the orders stand, and the lots
 * locked last, so that buyers wait for each other as shortly as can be; a
 * difference from what the buyer was shown is refused with its lines. The same form sent again, at any moment, answers
 * with the orders it made the first time.
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

  return inTransaction(call.db, async (tx) => {
    // A person's checkouts come one after the other: the same form sent twice, and two forms under one limit.
    const member = await lockMember(tx, input.companyId, call.actor.userId);
    if (member === null) return refuse({ code: "not-found" });
    if (!covers(member.role, trades)) return refuse({ code: "not-allowed" });
    const wanted = await tx.basketLine.findMany({
      where: { companyId: input.companyId, userId: call.actor.userId },
      select: { listingId: true },
    });
    await holdRows(
      tx,
      "listing",
      wanted.map(({ listingId }) => listingId),
    );
    // Asked under the lock of the membership: whoever sent this form a moment ago has committed by now.
    const before = await ordersOfForm(tx, input);
    if (before) return before;
    const basket = await readBasket(tx, input.companyId, call.actor.userId, call.now, deliverTo);
    const placed = await placeLines(tx, call, input, basket, call.actor.userId, member.limit !== null);
    if (!placed.ok) return placed;
    await tx.basketLine.deleteMany({ where: { id: { in: basket.lines.map((line) => line.lineId) } } });
    return ok(placed.value.numbers);
  });
}

/**
 * Makes lines into orders within a transaction whose listings are locked, for the person who wanted them: what the buyer
 * agreed to is compared with what holds, the limit is asked where the person has one, and everything is decided before
 * the first write.
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
  const plan = await planReservations(
    tx,
    drafts.value.flatMap((draft) =>
      draft.lines.map((line) => ({
        orderLineId: line.lineId,
        listingId: line.listingId,
        quantity: line.quantity,
        deliveryOn: input.deliverTo,
      })),
    ),
  );
  if (!plan.ok) return soldOut(basket, plan.refusal);

  const { formToken } = input;
  const { id: checkoutId } = await tx.checkout.create({
    data: { buyerId: input.companyId, userId: placedById, formToken, placedAt: call.now },
  });
  const numbers: string[] = [];
  const orderLines = new Map<string, string>();
  for (const { draft, rate } of priced) {
    const made = await createOrder(tx, call, input, { checkoutId, draft, rate, basket, placedById });
    numbers.push(made.number);
    for (const [lineId, orderLineId] of made.lines) orderLines.set(lineId, orderLineId);
  }
  const own = plan.value.map((part) => ({ ...part, orderLineId: orderLines.get(part.orderLineId) ?? "" }));
  await reserve(tx, own, { actorId: call.actor.userId, now: call.now });
  for (const listingId of new Set(own.map((part) => part.listingId))) {
    await refreshStockOnSale(tx, listingId, call.now);
  }
  return ok({ numbers, checkoutId });
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

async function createOrder(
  tx: Tx,
  call: Call<Buyer>,
  input: PlaceOrders,
  {
    checkoutId,
    draft,
    rate,
    basket,
    placedById,
  }: { checkoutId: string; draft: OrderDraft; rate: FrozenRate; basket: OrderableBasket; placedById: string },
) {
  const details = draft.lines.map((line) => {
    const detail = basket.details.get(line.listingId);
    if (!detail) throw new Error(`listing ${line.listingId} was ordered but not read`);
    return { line, detail };
  });
  const order = await writeOrder(
    tx,
    {
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
      commissionBp: await commissionOf(
        tx,
        details.map(({ detail }) => detail.categorySlug),
        call.now,
      ),
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
    },
    { now: call.now, requestId: call.requestId, byId: call.actor.userId },
  );
  await tellOrderMoved(tx, order.id, {
    state: "placed",
    by: { actor: "buyer", kind: "buyer", userId: call.actor.userId },
    now: call.now,
    reason: "",
  });
  const lines = draft.lines.map((line, index): [string, string] => [line.lineId, order.lineIds[index] ?? ""]);
  return { number: order.number, lines };
}
