/** The product itself, driven by the same deeds as the model: one listing of its own in a shared database. */
import { randomUUID } from "node:crypto";
import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Actor, Buyer, Moderator, Producer } from "#app/domain/actor.ts";
import { checksFor } from "#app/domain/company-checks.ts";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { reinstateCompany } from "#app/usecases/companies/reinstate-company.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { withdrawListing } from "#app/usecases/listings/withdraw-listing.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { replaceGoods } from "#app/usecases/lots/replace-goods.ts";
import { takeInHarvest } from "#app/usecases/lots/take-in-harvest.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import type { Move } from "#app/usecases/orders/move-order.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { aDraft, aModerator, aProducer, callOf, must } from "#tests/support/listing-world.ts";
import { aBuyer, checkoutForm } from "#tests/support/order-world.ts";
import type { Action } from "./market-model.ts";
import { days, draftKg, draftPrice, minimumKg } from "./market-model.ts";

const begin = new Date("2026-11-23T09:00:00Z").getTime();

export type Market = {
  readonly db: Db;
  readonly buyer: Buyer;
  readonly moderators: readonly [Moderator, Moderator];
};

/** The people whom all runs share. */
export async function openMarket(db: Db): Promise<Market> {
  return { db, buyer: await aBuyer(db), moderators: [await aModerator(db), await aModerator(db)] };
}

export type Real = Market & {
  readonly producer: Producer;
  readonly listingId: string;
  /** Numbers of its orders, the oldest first. */
  readonly orders: string[];
  /** Revisions that were handed in once, the oldest first. */
  readonly handedIn: string[];
  /** A second passes with every deed. */
  seconds: number;
};

const draft = () =>
  aDraft({
    quantity: kilograms(draftKg),
    minimumOrder: kilograms(minimumKg),
    tiers: [{ from: kilograms(minimumKg), price: priceE4(BigInt(draftPrice)) }],
  });

/** A producer of their own with a draft that can be handed in. */
export async function aRealListing(market: Market): Promise<Real> {
  const producer = await aProducer(market.db);
  const call = callOf(market.db, producer, { outside: quiet });
  const listingId = must(await saveDraft(call, null, draft()));
  return { ...market, producer, listingId, orders: [], handedIn: [], seconds: 0 };
}

const { outside: quiet } = callOf({} as Db, { kind: "system" });

type Done = Result<unknown, { readonly code: string }>;
const nothingThere: Done = { ok: false, refusal: { code: "not-found" } };

/** Does a deed in the product and says how it was answered. */
export async function act(real: Real, action: Action): Promise<Done> {
  real.seconds += 1;
  const { db, producer, listingId } = real;
  const by = <A extends Actor>(actor: A) => callOf(db, actor, { now: nowOf(real), outside: quiet });
  const own = by(producer);
  switch (action.kind) {
    case "save":
      return saveDraft(own, listingId, draft());
    case "submit":
      return handIn(real, () => submitListing(own, listingId));
    case "withdraw":
      return withdrawListing(own, listingId);
    case "pause":
      return pauseListing(own, listingId);
    case "resume":
      return resumeListing(own, listingId);
    case "archive":
      return archiveListing(own, listingId);
    case "suspend":
    case "reinstate":
      return judgeCompany(real, action.kind);
    case "claim":
    case "approve":
    case "ask-changes":
    case "reject":
      return decide(real, action);
    case "change-price":
      return changePrice(own, listingId, [{ from: kilograms(minimumKg), price: priceE4(BigInt(action.e4)) }]);
    case "approve-price":
    case "refuse-price":
      return judgePrice(real, action.kind === "approve-price" ? "approve" : "refuse");
    case "change-stock": {
      const window = { availableFrom: null, availableTo: null, reason: "sayım" };
      return changeStock(own, listingId, { ...window, quantity: kilograms(action.kg) });
    }
    case "add-lot":
      return bringInLot(own, {
        listing: listingId,
        harvestedOn: action.expected ? days.expected : null,
        bestBefore: action.keeps === "always" ? null : days[action.keeps],
        origin: "Göyçay",
        quantity: kilograms(action.kg),
      });
    case "correct-lot":
      return correctLot(own, await lotId(real, action.lot), {
        quantity: kilograms(action.kg),
        reason: "sayım",
      });
    case "recall-lot":
      return recallLot(own, await lotId(real, action.lot), "pestisid");
    case "take-in":
      return takeInHarvest(own, await lotId(real, action.lot), {
        quantity: kilograms(action.kg),
        harvestedOn: null,
        bestBefore: null,
        reason: "tərəzi",
      });
    case "order":
      return order(real, action.kg);
    default:
      return withOrder(real, action.kind, real.orders[action.order] ?? "");
  }
}

const nowOf = ({ seconds }: Real) => new Date(begin + seconds * 1_000);

async function lotId({ db, listingId }: Real, index: number): Promise<string> {
  const where = { listingId_number: { listingId, number: index + 1 } };
  return (await db.lot.findUniqueOrThrow({ where, select: { id: true } })).id;
}

async function handIn(real: Real, submit: () => Promise<Done>): Promise<Done> {
  const done = await submit();
  if (done.ok) {
    const where = { listingId: real.listingId, state: "submitted" as const };
    real.handedIn.push((await real.db.listingRevision.findFirstOrThrow({ where })).id);
  }
  return done;
}

function judgeCompany(real: Real, deed: "suspend" | "reinstate"): Promise<Done> {
  const call = callOf(real.db, real.moderators[0], { now: nowOf(real), outside: quiet });
  const input = { checks: [...checksFor.producer.offered], reasons: [], comment: "sənədlər" };
  const judge = deed === "suspend" ? suspendCompany : reinstateCompany;
  return judge(call, real.producer.companyId, input);
}

type Decision = Extract<Action, { kind: "claim" | "approve" | "ask-changes" | "reject" }>;

/** On the newest case there is, open or not, with the revision it shows; stale: with one handed in before. */
async function decide(real: Real, action: Decision): Promise<Done> {
  const { db, listingId } = real;
  const call = callOf(db, real.moderators[action.by], { now: nowOf(real), outside: quiet });
  const found = await db.moderationCase.findFirst({
    where: { listingId, kind: "revision" },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
  });
  if (!found) return nothingThere;
  if (action.kind === "claim") return claimCase(call, found.id);
  if (action.kind === "approve") {
    const earlier = real.handedIn.filter((id) => id !== found.revisionId).at(-1) ?? randomUUID();
    const revision = action.stale ? earlier : found.revisionId;
    return approveRevision(call, found.id, { revision, comment: "" });
  }
  const input = {
    revision: found.revisionId,
    reasons: ["description-thin" as const],
    comment: "şəkil aydın deyil",
  };
  return action.kind === "reject"
    ? rejectRevision(call, found.id, input)
    : requestChanges(call, found.id, input);
}

async function judgePrice(real: Real, decision: "approve" | "refuse"): Promise<Done> {
  const { db, listingId } = real;
  const newest = await db.priceVersion.findFirst({ where: { listingId }, orderBy: { number: "desc" } });
  if (!newest) return nothingThere;
  const call = callOf(db, real.moderators[1], { now: nowOf(real), outside: quiet });
  return decidePrice(call, newest.id, decision, { comment: "bazar qiyməti" });
}

/** A buyer who has seen the price of this moment. */
async function order(real: Real, kg: number): Promise<Done> {
  const { db, buyer, listingId } = real;
  const whose = { companyId: buyer.companyId, userId: buyer.userId };
  await db.basketLine.deleteMany({ where: whose });
  const price = await db.priceTier.findFirst({ where: { price: { listingId, state: "active" } } });
  await db.basketLine.create({
    data: {
      ...whose,
      listingId,
      quantityG: kilograms(kg),
      shownPriceE4: price?.priceE4 ?? BigInt(draftPrice),
      shownCurrency: "USD",
      shownIncoterm: "FCA",
      shownPlace: "Göyçay",
    },
  });
  const { deliverFrom, deliverTo } = days;
  const form = checkoutForm(buyer, { formToken: randomUUID(), deliverFrom, deliverTo });
  const placed = await placeOrders(callOf(db, buyer, { now: nowOf(real), outside: quiet }), form);
  if (placed.ok) real.orders.push(...placed.value);
  return placed;
}

/** What money and papers would allow is taken as given: they have models of their own. */
async function withOrder(
  real: Real,
  deed: "cancel" | "expire" | "confirm" | "ship" | "replace",
  number: string,
): Promise<Done> {
  const { db, producer, buyer } = real;
  const now = nowOf(real);
  const { id, state } = await db.order.findUniqueOrThrow({ where: { number } });
  const house = { actor: "system", kind: "system", userId: null } as const;
  const seller = { actor: "producer", kind: "producer", userId: producer.userId } as const;
  const move = (step: Omit<Move, "now">) => inTransaction(db, (tx) => moveOrder(tx, id, { ...step, now }));
  if (deed === "replace") {
    const missing = await db.stockShortfall.findFirst({
      where: { orderId: id, resolvedAt: null },
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    });
    const call = callOf(db, producer, { now, outside: quiet });
    return replaceGoods(call, number, { shortfall: missing?.id ?? randomUUID(), lot: null });
  }
  if (deed === "cancel" && state === "placed") {
    return cancelOrder(callOf(db, buyer, { now, outside: quiet }), number, "");
  }
  if (deed === "cancel") return move({ command: "cancel", by: house, facts: { cancellation: "agreed" } });
  if (deed === "expire") return move({ command: "expire", by: house, facts: { answerOverdue: true } });
  if (deed === "ship") {
    return move({ command: "ship", by: seller, facts: { paidBeforeShipment: true, papersMissing: [] } });
  }
  const confirmed = await move({ command: "confirm", by: seller });
  if (!confirmed.ok) return confirmed;
  return move({ command: "start_preparing", by: house, facts: { firstInstalmentPaid: true } });
}
