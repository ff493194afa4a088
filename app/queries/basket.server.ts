import { readBasket } from "#app/db/basket.server.ts";
import type { Ask } from "#app/db/call.ts";
import { cardPolicies } from "#app/db/payment-policies.server.ts";
import { spentThisMonth } from "#app/db/purchase-limit.server.ts";
import type { PublishedRate } from "#app/db/rates.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { TradeStop } from "#app/domain/companies/trade-stop.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import { packagingWords } from "#app/domain/listings/packaging-words.ts";
import { titleIn } from "#app/domain/listings/title-in.ts";
import type { Currency, Minor, Money, PriceE4, Rates } from "#app/domain/money.ts";
import { convert, lineTotal, minor, money, sum, sumMinor } from "#app/domain/money.ts";
import type { CurrentTerms, Difference } from "#app/domain/orders/checkout.ts";
import { checkout, currentTerms } from "#app/domain/orders/checkout.ts";
import { leftOfLimit } from "#app/domain/orders/purchase-limit.ts";
import { usualDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { MethodVerdict } from "#app/domain/payments/method.ts";
import { judgeCard } from "#app/domain/payments/method.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { noGrams } from "#app/domain/quantity.ts";
import type { CreditView } from "./credit.server.ts";
import { unsafeCreditOf } from "./credit.server.ts";

export type BasketLineView = {
  readonly lineId: string;
  readonly slug: string | null;
  readonly title: string;
  readonly variety: string;
  readonly packaging: string;
  readonly producer: string;
  readonly quantity: Grams;
  readonly shown: {
    readonly price: PriceE4;
    readonly currency: Currency;
    readonly incoterm: Incoterm;
    readonly place: string;
  };
  /** Price × quantity as shown. */
  readonly total: Minor;
  readonly minimum: Grams | null;
  readonly available: Grams | null;
  /** Of it, still to be harvested. */
  readonly preOrder: Grams;
  /** How it differs from what was shown; empty when it can be ordered. */
  readonly differences: readonly Difference[];
  /** The terms on which it could be ordered now; null when it cannot. */
  readonly now: CurrentTerms | null;
};

export type BasketGroup = {
  readonly key: string;
  readonly producer: string;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly lines: readonly BasketLineView[];
  readonly total: Minor;
  /** Whether the whole of it could be paid by card, and by what that is decided. */
  readonly card: Pick<MethodVerdict, "allowed" | "by" | "reason">;
};

export type BasketView = {
  /** Why the company may order nothing now; null when it may. */
  readonly buyerStop: TradeStop | null;
  readonly buyerAddress: string;
  /** The reader may change it and order. */
  readonly mayOrder: boolean;
  /** One group for each order it would make, by what was shown. */
  readonly groups: readonly BasketGroup[];
  readonly totals: readonly { readonly amount: Money; readonly byn: Money | null }[];
  /** All of it in BYN; null while a rate is missing. */
  readonly byn: Money | null;
  /** The rates that an order placed now would freeze. */
  readonly rates: readonly (PublishedRate & { readonly currency: Currency })[];
  /** The reader's monthly limit and what is left of it, in BYN; null: none. */
  readonly limit: { readonly limit: Minor; readonly left: Minor } | null;
  /** What the company may still owe for deliveries paid afterwards; null: finance granted nothing. */
  readonly credit: CreditView | null;
  readonly changed: number;
  readonly delivery: { readonly from: PlainDate; readonly to: PlainDate };
};

/**
 * The reader's basket in the active company, as it would become orders, with every difference from what was shown.
 *
 * @param deliveryOn the wanted day; by default the one that a checkout proposes
 */
export async function basketPage(
  { actor, db, now, lang }: Ask<Buyer>,
  deliveryOn?: PlainDate,
): Promise<BasketView> {
  const today = minskDate(now);
  const basket = await readBasket(db, actor.companyId, actor.userId, now, deliveryOn ?? null);
  const judged = checkout(basket.lines, basket.offers, basket.mayImportAlcohol);
  const differences =
    !judged.ok && judged.refusal.code === "basket-changed" ? judged.refusal.differences : [];
  const names = await db.listing.findMany({
    where: { id: { in: basket.lines.map(({ listingId }) => listingId) } },
    select: {
      id: true,
      producerId: true,
      producer: { select: { legalName: true, country: true } },
      commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } },
    },
  });
  const groups = new Map<string, Omit<BasketGroup, "card"> & { readonly sellerCountry: string }>();
  for (const line of basket.lines) {
    const listing = names.find(({ id }) => id === line.listingId);
    const offer = basket.offers.get(line.listingId);
    const detail = basket.details.get(line.listingId);
    const producer = listing?.producer.legalName ?? "";
    const { currency, incoterm, place } = line.shown;
    const key = JSON.stringify([listing?.producerId, currency, incoterm, place]);
    const commodity = listing && {
      titleAz: listing.commodity.nameAz,
      titleRu: listing.commodity.nameRu,
      titleBe: listing.commodity.nameBe,
      titleEn: listing.commodity.nameEn,
    };
    const view: BasketLineView = {
      lineId: line.lineId,
      slug: offer?.onSale ? (detail?.slug ?? null) : null,
      title: (detail && titleIn(detail, lang)) || (commodity ? titleIn(commodity, lang) : ""),
      variety: detail?.variety ?? "",
      packaging: packagingWords(detail?.packaging ?? "", lang),
      producer,
      quantity: line.quantity,
      shown: line.shown,
      total: lineTotal(line.shown.price, line.quantity),
      minimum: offer?.minimumOrder ?? null,
      available: offer?.available ?? null,
      preOrder: detail?.preOrder ?? noGrams,
      differences: differences.filter(({ lineId }) => lineId === line.lineId),
      now: currentTerms(line, offer),
    };
    const group = groups.get(key) ?? {
      key,
      producer,
      currency,
      incoterm,
      place,
      sellerCountry: listing?.producer.country ?? "",
      lines: [],
      total: minor(0n),
    };
    groups.set(key, {
      ...group,
      lines: [...group.lines, view],
      total: sumMinor([group.total, view.total]),
    });
  }
  const { rates, published } = await ratesOn(db, today);
  const company = await db.company.findUniqueOrThrow({
    where: { id: actor.companyId },
    select: { country: true },
  });
  const policies = await cardPolicies(db, lang);
  const all: BasketGroup[] = [...groups.values()].map(({ sellerCountry, ...group }) => {
    const { currency, total: amount } = group;
    const card = judgeCard(policies, { buyerCountry: company.country, sellerCountry, currency, amount });
    return { ...group, card };
  });
  const totals = totalsOf(all, rates);
  const inByn = totals.flatMap(({ byn }) => (byn === null ? [] : [byn]));
  return {
    buyerStop: basket.buyerStop,
    buyerAddress: basket.buyerAddress,
    mayOrder: companiesWhere(actor, "buyer", "manager").includes(actor.companyId),
    groups: all,
    totals,
    byn: inByn.length === totals.length ? sum(inByn, "BYN") : null,
    rates: totals.flatMap(({ amount: { currency } }) => {
      const known = published[currency];
      return currency === "BYN" || known === undefined ? [] : [{ currency, ...known }];
    }),
    limit: await limitOf(db, actor, now),
    credit: await unsafeCreditOf(db, actor.companyId, now),
    changed: new Set(differences.map(({ lineId }) => lineId)).size,
    delivery: usualDelivery(today, [...basket.details.values()]),
  };
}

/** The reader's own limit in the active company. */
async function limitOf(db: Ask["db"], { companyId, userId }: Buyer, now: Date): Promise<BasketView["limit"]> {
  const member = await db.membership.findUnique({ where: { userId_companyId: { userId, companyId } } });
  if (member === null || member.monthlyLimit === null || member.role === "owner") return null;
  const limit = minor(member.monthlyLimit);
  return { limit, left: leftOfLimit(limit, await spentThisMonth(db, companyId, userId, now)) };
}

function totalsOf(groups: readonly BasketGroup[], rates: Rates): BasketView["totals"] {
  const currencies = [...new Set(groups.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const amount = sum(
      groups.filter((group) => group.currency === currency).map(({ total }) => money(total, currency)),
      currency,
    );
    const byn = convert(amount, "BYN", rates);
    return { amount, byn: byn.ok ? byn.value : null };
  });
}
