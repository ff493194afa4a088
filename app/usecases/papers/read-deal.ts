import type { Tx } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { codeOn } from "#app/domain/customs-code.ts";
import { readSpecification } from "#app/domain/listings/quality-measure.ts";
import type { Currency } from "#app/domain/money.ts";
import type {
  AccountFacts,
  BothNames,
  GoodsFacts,
  LotFacts,
  TruckFacts,
} from "#app/domain/papers/made/facts.ts";
import { isPaymentTerms } from "#app/domain/payment-terms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";

const party = {
  select: {
    legalName: true,
    country: true,
    taxNumber: true,
    address: true,
    iban: true,
    bic: true,
    bankName: true,
  },
} as const;

const lineParts = {
  orderBy: { position: "asc" },
  include: {
    revision: { select: { specification: true, regionSlug: true } },
    listing: {
      select: { commodity: { select: { nameAz: true, nameRu: true, codes: { orderBy: { code: "asc" } } } } },
    },
    reservations: {
      where: { state: { in: ["held", "shipped"] } },
      include: { lot: { select: { number: true, origin: true, harvestedOn: true, bestBefore: true } } },
      orderBy: { lot: { number: "asc" } },
    },
    shipped: true,
  },
} satisfies Prisma.Order$linesArgs;

export type AskedDeal = {
  readonly as: "agreed" | "packed";
  readonly now: Date;
  /** Only what left with this shipment; absent: the whole order. */
  readonly shipmentId?: string;
};

/**
 * What all papers of an order say alike: the sides as they stand, the goods as agreed or, once that is on record, as
 * packed, where and when, and the account to pay to. The order is locked by the caller.
 */
export async function readDeal(tx: Tx, orderId: string, { as, now, shipmentId }: AskedDeal) {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      producer: party,
      buyer: party,
      lines: lineParts,
      trucks: {
        ...(shipmentId === undefined ? {} : { where: { shipmentId } }),
        orderBy: { number: "asc" },
      },
      shipments: { orderBy: { number: "asc" } },
      madePapers: {
        where: { kind: "contract", supersededAt: null },
        select: { number: true, issuedAt: true },
      },
    },
  });
  const { currency, paymentTerms } = order;
  if (!isPaymentTerms(paymentTerms)) throw new Error(`order ${order.number}: terms ${paymentTerms}`);
  const regions = await regionsOf(
    tx,
    order.lines.flatMap(({ revision }) => revision.regionSlug ?? []),
  );
  const declarationOn = declaredOn(order, shipmentId);
  const lines = order.lines.flatMap((line): GoodsFacts[] => {
    const part = shipmentId === undefined ? null : line.shipped.find((one) => one.shipmentId === shipmentId);
    if (part === undefined) return [];
    const { commodity } = line.listing;
    const { customsCode = null } = readSpecification(line.revision.specification);
    const packed = as === "packed";
    const reserved = line.reservations.filter((one) => part === null || one.shipmentId === shipmentId);
    const goods: GoodsFacts = {
      position: line.position,
      name: { az: commodity.nameAz, ru: commodity.nameRu },
      variety: line.variety,
      grade: line.grade,
      packaging: line.packaging,
      region: regions.get(line.revision.regionSlug ?? "") ?? null,
      customsCode: codeOn(commodity.codes, declarationOn, customsCode),
      grams: String(part?.grams ?? (packed ? line.packedG : null) ?? line.quantityG),
      priceE4: String(line.priceE4),
      amount: String(part?.amount ?? (packed ? line.packedAmount : null) ?? line.amount),
      toleranceBp: line.toleranceBp,
      lots: lotsOf(reserved),
    };
    return [goods];
  });
  const [contract] = order.madePapers;
  return {
    orderId,
    order: {
      number: order.number,
      agreedVersion: order.agreedVersion,
      purchaseOrder: order.purchaseOrder,
      placedOn: minskDate(order.placedAt),
    },
    seller: order.producer,
    buyer: order.buyer,
    currency,
    incoterm: order.incoterm,
    place: order.incotermPlace,
    deliveryAddress: order.deliveryAddress,
    deliverFrom: fromColumn(order.deliverFrom),
    deliverTo: fromColumn(order.deliverTo),
    paymentTerms,
    lines,
    total: String(lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)),
    payTo: await houseAccount(tx, currency, now),
    contract:
      contract === undefined ? null : { number: contract.number, issuedOn: minskDate(contract.issuedAt) },
    trucks: order.trucks.map(truckFacts),
    withSt1: order.withSt1,
    perishable: order.perishable,
  };
}

type Reserved = {
  readonly grams: bigint;
  readonly lot: {
    readonly number: number;
    readonly origin: string;
    readonly harvestedOn: Date | null;
    readonly bestBefore: Date | null;
  };
};

/** Each lot once, though parts of it may have left on several days. */
function lotsOf(reserved: readonly Reserved[]): LotFacts[] {
  const byNumber = new Map<number, { grams: bigint; lot: Reserved["lot"] }>();
  for (const { grams, lot } of reserved) {
    byNumber.set(lot.number, { grams: grams + (byNumber.get(lot.number)?.grams ?? 0n), lot });
  }
  return [...byNumber.values()].map(({ grams, lot }) => ({
    number: String(lot.number),
    origin: lot.origin,
    harvestedOn: lot.harvestedOn === null ? null : fromColumn(lot.harvestedOn),
    bestBefore: lot.bestBefore === null ? null : fromColumn(lot.bestBefore),
    grams: String(grams),
  }));
}

type WithDates = {
  readonly deliverTo: Date;
  readonly shipments: readonly { readonly id: string; readonly declareOn: Date | null }[];
};

/**
 * The planned day of the customs declaration, which chooses the code of seasonal goods: the day on which the shipment was
 * expected when it left; of a whole order the last of them, and before anything has left, the last day of delivery.
 */
function declaredOn({ deliverTo, shipments }: WithDates, shipmentId: string | undefined): PlainDate {
  const shipment =
    shipmentId === undefined ? shipments.at(-1) : shipments.find(({ id }) => id === shipmentId);
  return fromColumn(shipment?.declareOn ?? deliverTo);
}

export type ReadDeal = Awaited<ReturnType<typeof readDeal>>;

export function truckFacts(truck: {
  readonly number: number;
  readonly plate: string;
  readonly cmrNumber: string;
  readonly packedG: bigint;
  readonly eta: Date | null;
  readonly loadedAt: Date;
}): TruckFacts {
  return {
    number: truck.number,
    plate: truck.plate,
    cmrNumber: truck.cmrNumber,
    grams: String(truck.packedG),
    eta: truck.eta === null ? null : fromColumn(truck.eta),
    loadedOn: minskDate(truck.loadedAt),
  };
}

async function houseAccount(tx: Tx, currency: Currency, now: Date): Promise<AccountFacts | null> {
  return tx.houseAccount.findFirst({
    where: { currency, validFrom: { lte: toColumn(minskDate(now)) } },
    orderBy: { validFrom: "desc" },
    select: { beneficiary: true, address: true, taxNumber: true, iban: true, bic: true, bankName: true },
  });
}

async function regionsOf(tx: Tx, slugs: readonly string[]): Promise<ReadonlyMap<string, BothNames>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx.region.findMany({ where: { slug: { in: [...slugs] } } });
  return new Map(rows.map(({ slug, nameAz, nameRu }) => [slug, { az: nameAz, ru: nameRu }]));
}
