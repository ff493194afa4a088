/** One made-up listing on sale, with everything that must stand behind it. */
import type { CatalogueFacts } from "#app/db/catalogue-row.server.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import {
  addDays,
  daysBetween,
  minskDate,
  monthOf,
  plainDate,
  toColumn,
  yearOf,
} from "#app/domain/plain-date.ts";
import { slugOf } from "#app/domain/slug.ts";
import type { Dice } from "../demo/dice.ts";
import { dice } from "../demo/dice.ts";
import { allGoods } from "../demo/goods/all.ts";
import { idOf } from "./insert-rows.ts";
import { gradeName, varietyName } from "./names.ts";

/** What of the reference data goods are made of. */
export type KnownGoods = CatalogueFacts["commodity"] & {
  readonly perishable: boolean;
  readonly harvestMonths: readonly number[];
};
export type KnownPlace = NonNullable<CatalogueFacts["region"]> & { readonly slug: string };
export type ScaleProducer = CatalogueFacts["producer"] & {
  readonly ownerId: string;
  readonly place: KnownPlace;
};

type Lot = CatalogueFacts["lots"][number];

/** A listing with its approved revision, its price and its one lot. */
export type ScaleGoods = {
  readonly id: string;
  readonly revisionId: string;
  readonly priceId: string;
  readonly lot: Lot;
  readonly facts: CatalogueFacts;
  readonly harvest: { readonly from: PlainDate; readonly to: PlainDate };
  readonly leadTimeDays: number;
  readonly ownerId: string;
};

const KIND = { listing: 1, revision: 2, price: 3, lot: 4 } as const;
const currencies = ["USD", "USD", "USD", "EUR", "RUB", "AZN", "BYN"] as const;
const rules = ["FCA", "FCA", "CPT", "DAP", "CIP", "EXW"] as const;
/** How much one unit of the currency is worth against the dollar, roughly: only so that prices look their part. */
const perDollar = { USD: 1, EUR: 0.87, RUB: 82, AZN: 1.7, BYN: 2.9 } as const;
const certificateKinds = ["globalgap", "haccp", "quality_certificate", "lab_report", "organic"] as const;

/** Dollars per kg of a commodity, as the demo's producers ask; a middling price for what they do not sell. */
function usualPrice(commodity: string): number {
  const known = allGoods.find((goods) => goods.commodity === commodity && goods.currency === "USD");
  return Number(known?.prices[0]?.[1] ?? "1.8");
}

/** The harvest that is nearest: this year's, or the coming one for goods that are not harvested now. */
function harvestOf(goods: KnownGoods, today: PlainDate, throws: Dice): ScaleGoods["harvest"] {
  const [first] = goods.harvestMonths;
  if (first === undefined || goods.harvestMonths.length > 8) {
    return { from: addDays(today, -throws.whole(5, 60)), to: addDays(today, throws.whole(60, 300)) };
  }
  const ahead = throws.chance() < 0.25 && first > monthOf(today) ? 0 : monthOf(today) >= first ? 0 : -1;
  const month = String(first).padStart(2, "0");
  const from = plainDate(`${yearOf(today) + ahead}-${month}-${String(throws.whole(1, 20)).padStart(2, "0")}`);
  return { from, to: addDays(from, 20 + goods.harvestMonths.length * 18) };
}

function titlesOf(goods: KnownGoods, variety: string) {
  const named = (name: string) => (variety === "" ? name : `${name} «${variety}»`);
  return {
    titleAz: named(goods.nameAz),
    titleRu: named(goods.nameRu),
    titleBe: named(goods.nameBe),
    titleEn: named(goods.nameEn),
  };
}

function certificatesOf(throws: Dice, today: PlainDate): CatalogueFacts["revision"]["certificates"] {
  return certificateKinds
    .filter(() => throws.chance() < 0.3)
    .map((kind) => ({
      kind,
      number: `${kind.slice(0, 3).toUpperCase()}-${throws.whole(10_000, 99_999)}`,
      issuer: "AZ-Sert",
      issuedOn: toColumn(addDays(today, -throws.whole(20, 300))),
      validUntil: toColumn(addDays(today, throws.whole(30, 400))),
    }));
}

function lotOf(
  index: number,
  listingId: string,
  harvest: ScaleGoods["harvest"],
  stockG: bigint,
  now: Date,
): Lot {
  const expected = harvest.from > minskDate(now);
  return {
    id: idOf(KIND.lot, index),
    listingId,
    number: 1,
    expected,
    harvestedOn: toColumn(harvest.from),
    bestBefore: null,
    origin: "",
    recalledAt: null,
    recallReason: "",
    receivedG: stockG,
    correctedG: 0n,
    reservedG: 0n,
    shippedG: 0n,
    recalledG: 0n,
    leftG: stockG,
    createdAt: now,
  };
}

/** The goods of a number: the same whenever they are made on the same day. */
export function scaleGoods(
  index: number,
  {
    goods,
    producer,
    pictureId,
    now,
  }: {
    readonly goods: KnownGoods;
    readonly producer: ScaleProducer;
    readonly pictureId: string | null;
    readonly now: Date;
  },
): ScaleGoods {
  const throws = dice(`scale ${index}`);
  const today = minskDate(now);
  const id = idOf(KIND.listing, index);
  const harvest = harvestOf(goods, today, throws);
  const keeps = goods.perishable ? throws.whole(20, 150) : throws.whole(150, 360);
  const variety = varietyName(throws);
  const titles = titlesOf(goods, variety);
  const currency = throws.pick(currencies);
  const unit = usualPrice(goods.slug) * perDollar[currency] * (0.8 + throws.chance() * 0.4);
  const priceE4 = BigInt(Math.max(100, Math.round(unit * 100) * 100));
  const minimumOrderG = BigInt(throws.pick([500, 1_000, 2_000, 5_000, 10_000, 20_000]) * 1000);
  const stockG = throws.chance() < 0.05 ? minimumOrderG / 2n : minimumOrderG * BigInt(throws.whole(2, 30));
  const place = producer.place;
  const published = new Date(
    now.getTime() - throws.whole(1, 400) * 86_400_000 - throws.whole(0, 86_399) * 1000,
  );
  const availableTo = addDays(harvest.to, keeps);
  return {
    id,
    revisionId: idOf(KIND.revision, index),
    priceId: idOf(KIND.price, index),
    lot: lotOf(index, id, harvest, stockG, now),
    harvest,
    leadTimeDays: throws.whole(1, 7),
    ownerId: producer.ownerId,
    facts: {
      listing: {
        slug: `${slugOf(titles.titleEn)}-s${index}`,
        availableFrom: toColumn(harvest.from),
        availableTo: toColumn(daysBetween(today, availableTo) < 0 ? addDays(availableTo, 365) : availableTo),
        publishedAt: published,
      },
      producer,
      commodity: goods,
      revision: {
        ...titles,
        variety,
        grade: gradeName(throws),
        regionSlug: place.slug,
        incoterm: throws.pick(rules),
        incotermPlace: place.nameAz,
        minimumOrderG,
        photos: pictureId === null ? [] : [{ pictureId }],
        certificates: certificatesOf(throws, today),
      },
      price: {
        currency,
        tiers: [
          { fromG: minimumOrderG, priceE4 },
          { fromG: minimumOrderG * 4n, priceE4: (priceE4 * 94n) / 100n },
        ],
      },
      lots: [lotOf(index, id, harvest, stockG, now)],
      region: place,
    },
  };
}
