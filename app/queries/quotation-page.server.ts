import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type {
  QuotationRequestModel as QuotationRequestRow,
  QuotationModel as QuotationRow,
} from "#app/db/generated/models.ts";
import type { Buyer, CompanyKind, Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { priceFor } from "#app/domain/listings/price.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import { availableOn } from "#app/domain/lots/allocate.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { minor, priceE4, rateE8 } from "#app/domain/money.ts";
import { mayRestOn } from "#app/domain/orders/credit.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { openQuotationDeeds } from "#app/domain/quotations/deeds.ts";
import { stateAt } from "#app/domain/quotations/negotiation.ts";
import { compareOffers } from "./compare-offers.server.ts";
import { unsafeCreditOf } from "./credit.server.ts";
import { asLot, lotColumns } from "./free-stock.server.ts";
import { referenceFigures } from "./landed-cost.server.ts";
import type { OfferWithFacts } from "./offer-cost.server.ts";
import { costOfOffer, offerCostFacts } from "./offer-cost.server.ts";
import { publicChecks } from "./public-checks.server.ts";
import { quotationsOf } from "./quotations-list.server.ts";
import { namesOf } from "./vocabulary.server.ts";

const mostOffers = 50;
const mostMessages = 200;

const party = { select: { id: true, legalName: true, slug: true, address: true } } as const;
const goods = {
  select: {
    id: true,
    slug: true,
    status: true,
    publishedRevision: {
      select: {
        id: true,
        titleAz: true,
        titleRu: true,
        titleBe: true,
        titleEn: true,
        variety: true,
        grade: true,
        minimumOrderG: true,
      },
    },
    activePrice: { select: { currency: true, tiers: { orderBy: { fromG: "asc" } } } },
    lots: { select: lotColumns },
  },
} as const;
const relations = {
  request: { include: { commodity: true } },
  buyer: party,
  producer: party,
  listing: goods,
  order: { select: { number: true } },
  offers: { orderBy: { seq: "desc" }, take: mostOffers, include: offerCostFacts },
  messages: { orderBy: { writtenAt: "asc" }, take: mostMessages },
  files: { select: { id: true, name: true } },
} as const satisfies Prisma.QuotationInclude;

/** A quotation as one of its sides sees it; null when it is not theirs to see. */
export async function quotationPage(ask: Ask<Buyer | Producer>, id: string) {
  const { actor, db, now, lang } = ask;
  const side: CompanyKind = actor.kind;
  const row = await db.quotation.findFirst({ where: { id, ...quotationsOf(actor) }, include: relations });
  if (row === null) return null;
  const { request, offers } = row;
  const last = offers[0] ?? null;
  const state = stateAt(row, now);
  const own = side === "buyer" ? row.buyer : row.producer;
  const other = side === "buyer" ? row.producer : row.buyer;
  const mayAct = companiesWhere(actor, side, trades).includes(own.id);
  const today = minskDate(now);
  const goodsId = last?.listingId ?? row.listingId;
  const offered = goodsId === row.listingId ? row.listing : await goodsOf(db, goodsId);
  const people = await namesOfWriters(db, row.messages);
  const deliveryOn = fromColumn((last ?? request).deliverTo);
  const siblings = await db.quotation.count({ where: { requestId: row.requestId } });
  return {
    id,
    side,
    state,
    mayAct,
    deeds: mayAct ? openQuotationDeeds({ ...row, last }, side, now) : [],
    waitsOn: state === "requested" || state === "open" ? row.waitsOn : null,
    movedAt: state === "expired" ? row.deadlineAt : row.movedAt,
    deadlineAt: row.deadlineAt,
    today,
    order: row.order?.number ?? null,
    goods: namesOf(request.commodity)[lang],
    buyer: row.buyer.legalName,
    producer: row.producer.legalName,
    buyerAddress: side === "buyer" ? row.buyer.address : "",
    other: { name: other.legalName, slug: other.slug, checks: await publicChecks(db, other.id, today) },
    listing: {
      id: offered.id,
      slug: offered.status === "published" ? offered.slug : null,
      title: offered.publishedRevision === null ? "" : titleIn(offered.publishedRevision, lang),
      revisionId: offered.publishedRevision?.id ?? null,
      currency: offered.activePrice?.currency ?? request.currency,
      /** What the goods are listed at for the quantity of the last offer, or of the request; null: at none. */
      listedPrice: listedPrice(offered, (last ?? request).quantityG),
      /** What can be promised for the delivery of the last offer, or of the request. */
      available: availableOn(offered.lots.map(asLot), deliveryOn),
    },
    choices:
      side === "producer" && mayAct ? await choicesOf(db, row.producerId, request.commoditySlug, lang) : [],
    request: requestAsRead(request),
    offers: offers.map((offer) => offerAsRead(offer, row, now)),
    messages: row.messages.map((message) => ({
      id: message.id,
      side: message.side,
      name: people.get(message.writtenById) ?? "",
      text: message.text,
      paysElsewhere: message.paysElsewhere,
      at: message.writtenAt,
      files: row.files.filter((file) => message.fileIds.includes(file.id)),
    })),
    // What the goods cost landed is the buyer's concern.
    cost: side === "buyer" && last !== null ? await costOfLast(db, last, today) : null,
    /** Whether finance lets the buyer pay after delivery: an offer may say so then. */
    onCredit: mayRestOn(await unsafeCreditOf(db, row.buyerId, now)),
    requestId: row.requestId,
    comparison:
      side === "buyer" && siblings > 1
        ? await compareOffers(db, { requestId: row.requestId, buyerIds: [row.buyerId], now, lang })
        : null,
  };
}

export type QuotationView = NonNullable<Awaited<ReturnType<typeof quotationPage>>>;

type Goods = Prisma.ListingGetPayload<typeof goods>;

/** The price that the tiers of goods on sale give for a quantity; below the minimum, the first tier's. */
function listedPrice({ activePrice, publishedRevision }: Goods, quantityG: bigint): PriceE4 | null {
  const tiers = (activePrice?.tiers ?? []).map((tier) => ({
    from: grams(tier.fromG),
    price: priceE4(tier.priceE4),
  }));
  const found = priceFor(tiers, grams(publishedRevision?.minimumOrderG ?? 0n), grams(quantityG));
  return found.ok ? found.value : (tiers[0]?.price ?? null);
}

/** What a buyer asked for, as pages show it. */
export function requestAsRead(request: QuotationRequestRow) {
  return {
    quantity: grams(request.quantityG),
    targetPrice: request.targetPriceE4 === null ? null : priceE4(request.targetPriceE4),
    currency: request.currency as Currency,
    incoterm: request.incoterm,
    place: request.incotermPlace,
    deliverFrom: fromColumn(request.deliverFrom),
    deliverTo: fromColumn(request.deliverTo),
    message: request.message,
    askedAt: request.askedAt,
  };
}

type Around = Pick<QuotationRow, "state" | "deadlineAt"> & {
  readonly buyer: { readonly legalName: string };
  readonly producer: { readonly legalName: string };
};

/** One offer of a quotation, as pages show it: what is late has expired. */
export function offerAsRead(offer: OfferWithFacts, around: Around, now: Date) {
  const late = offer.state === "open" && stateAt(around, now) === "expired";
  return {
    id: offer.id,
    seq: offer.seq,
    side: offer.side,
    by: offer.side === "buyer" ? around.buyer.legalName : around.producer.legalName,
    state: late ? ("expired" as const) : offer.state,
    madeAt: offer.madeAt,
    quantity: grams(offer.quantityG),
    price: priceE4(offer.priceE4),
    currency: offer.currency as Currency,
    amount: minor(offer.amount),
    incoterm: offer.incoterm,
    place: offer.incotermPlace,
    deliverFrom: fromColumn(offer.deliverFrom),
    deliverTo: fromColumn(offer.deliverTo),
    paymentTerms: offer.paymentTerms,
    validUntil: fromColumn(offer.validUntil),
    message: offer.message,
    revision: offer.revision.number,
    rate: {
      rate: rateE8(offer.rateE8),
      date: fromColumn(offer.rateDate),
      source: offer.rateSource,
    },
  };
}

function goodsOf(db: Db, id: string) {
  return db.listing.findUniqueOrThrow({ where: { id }, ...goods });
}

/** Of a producer with several listings of the goods: which of them an offer may name. */
async function choicesOf(db: Db, producerId: string, commoditySlug: string, lang: Ask["lang"]) {
  const listings = await db.listing.findMany({
    where: { producerId, commoditySlug, status: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: 50,
    select: { id: true, publishedRevision: goods.select.publishedRevision },
  });
  return listings.flatMap(({ id, publishedRevision: revision }) =>
    revision === null
      ? []
      : [{ id, title: [titleIn(revision, lang), revision.grade].filter((part) => part !== "").join(", ") }],
  );
}

/** At the rate the offer froze, others as of its end, or of today while it is open. */
async function costOfLast(db: Db, offer: OfferWithFacts, today: PlainDate) {
  const ratesAt = offer.endedAt === null ? today : minskDate(offer.endedAt);
  return costOfOffer(offer, await referenceFigures(db, fromColumn(offer.deliverTo), ratesAt));
}

async function namesOfWriters(db: Db, messages: readonly { readonly writtenById: string }[]) {
  const ids = [...new Set(messages.map(({ writtenById }) => writtenById))];
  if (ids.length === 0) return new Map<string, string>();
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
