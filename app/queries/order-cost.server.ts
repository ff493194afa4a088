import type { Ask } from "#app/db/call.ts";
import type { Buyer, Staff } from "#app/domain/actor.ts";
import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { costOfDeal } from "#app/domain/landed-cost/cost-of-deal.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import { minor, rateE8 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { borderFactsOf, referenceFigures } from "./landed-cost.server.ts";
import { seenBy } from "./order-page.server.ts";

const facts = {
  currency: true,
  incoterm: true,
  rateE8: true,
  rateDate: true,
  rateSource: true,
  placedAt: true,
  withSt1: true,
  deliverTo: true,
  producer: { select: { country: true } },
  trucks: { select: { customsAt: true }, orderBy: { number: "asc" } },
  lines: {
    orderBy: { position: "asc" },
    select: {
      quantityG: true,
      amount: true,
      packedG: true,
      packedAmount: true,
      revision: { select: { regionSlug: true, specification: true } },
      listing: { select: { commodity: { include: { codes: { orderBy: { code: "asc" } } } } } },
    },
  },
} as const;

export type OrderCost = {
  readonly cost: LandedCost;
  /** From the packed weights rather than the ordered ones. */
  readonly packed: boolean;
  readonly rateDate: PlainDate;
};

/**
 * What an order costs landed in Minsk, from its frozen figures: amounts, Incoterms rule, ST-1 and its own rate; other
 * currencies at the rates known on the day it was placed. Nothing of it is stored: fees and duties are the reference rows that hold on the
 * day of the declaration, the order's last delivery date until a truck has been declared. Null: not theirs to see.
 */
export async function orderCost(
  { actor, db }: Ask<Buyer | Staff>,
  number: string,
): Promise<OrderCost | null> {
  const order = await db.order.findFirst({ where: { number, ...seenBy(actor) }, select: facts });
  if (order === null) return null;
  const { currency, lines, trucks } = order;
  const rateDate = fromColumn(order.rateDate);
  const declared = trucks.find(({ customsAt }) => customsAt !== null)?.customsAt ?? null;
  const declarationOn = declared === null ? fromColumn(order.deliverTo) : minskDate(declared);
  const figures = await referenceFigures(db, declarationOn, minskDate(order.placedAt));
  const packed = lines.every((line) => line.packedG !== null && line.packedAmount !== null);
  const regions = new Set(lines.map(({ revision }) => revision.regionSlug));
  const [region = null] = regions.size === 1 ? regions : [];
  const cost = costOfDeal(
    {
      goods: lines.map((line) => ({
        quantity: grams(packed ? (line.packedG ?? line.quantityG) : line.quantityG),
        amount: minor(packed ? (line.packedAmount ?? line.amount) : line.amount),
        border: borderFactsOf(line.listing.commodity),
        codeChoice: readSpecification(line.revision.specification).customsCode ?? null,
        kgPerLitre: readSpecification(line.revision.specification).kgPerLitre ?? null,
      })),
      currency,
      incoterm: order.incoterm,
      sellerCountry: order.producer.country,
      loadingRegion: region,
      st1: order.withSt1,
      declarationOn,
      trucks: trucks.length === 0 ? null : trucks.length,
      freightPerTruck: null,
      brokerPerDeclaration: null,
    },
    {
      ...figures,
      rates: { ...figures.rates, [currency]: rateE8(order.rateE8) },
      rateOrigins: { ...figures.rateOrigins, [currency]: { date: rateDate, source: order.rateSource } },
    },
  );
  return { cost, packed, rateDate };
}
