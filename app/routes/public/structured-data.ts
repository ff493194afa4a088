/**
 * What public pages say to programs in the words of schema.org, as one JSON-LD graph a page. Everything in it stands on
 * the page too: search engines take figures that readers do not see for deceit.
 */
import type { Availability } from "#app/domain/listings/derived.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { maxGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Scores } from "#app/domain/reviews/scores.ts";
import type { Absolute, Thing } from "#app/http/public-head.server.ts";
import type { TrailStep } from "#app/ui/public/trails.ts";

/** https://schema.org/ItemAvailability */
const availabilities = {
  in_stock: "https://schema.org/InStock",
  pre_order: "https://schema.org/PreOrder",
  sold_out: "https://schema.org/SoldOut",
  out_of_season: "https://schema.org/OutOfStock",
} satisfies Record<Availability, string>;

/** Kilograms in UN/CEFACT's code list, which schema.org's `unitCode` asks for. */
const KILOGRAM = "KGM";

/** The way to a page, from the top; the last step without an address is the page itself. */
export function breadcrumbList(trail: readonly TrailStep[], absolute: Absolute): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ label, href }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: label,
      ...(href === undefined ? {} : { item: absolute(href) }),
    })),
  };
}

/** The Trade House, and the site it speaks on. */
export function tradeHouse(
  names: { readonly name: string; readonly shortName: string; readonly description: string },
  home: string,
  absolute: Absolute,
): Thing[] {
  const house = absolute("/#trade-house");
  return [
    {
      "@type": "Organization",
      "@id": house,
      name: names.name,
      alternateName: names.shortName,
      description: names.description,
      url: absolute(home),
      logo: absolute("/icon-512.png"),
      address: { "@type": "PostalAddress", addressLocality: "Minsk", addressCountry: "BY" },
    },
    {
      "@type": "WebSite",
      name: names.name,
      url: absolute(home),
      publisher: { "@id": house },
    },
  ];
}

export type DescribedProducer = {
  readonly name: string;
  readonly description: string;
  readonly region: string | null;
  /** Path of its page. */
  readonly path: string;
  /** What published reviews come to; null while there is none. */
  readonly scores?: Scores | null;
};

/** A producer as a company of its own. */
export function producerOrganization(producer: DescribedProducer, absolute: Absolute): Thing {
  return {
    "@type": "Organization",
    "@id": `${absolute(producer.path)}#company`,
    name: producer.name,
    ...(producer.description === "" ? {} : { description: producer.description }),
    url: absolute(producer.path),
    ...(producer.region === null
      ? {}
      : { address: { "@type": "PostalAddress", addressRegion: producer.region } }),
    ...(producer.scores ? { aggregateRating: aggregateRating(producer.scores) } : {}),
  };
}

/** Only out of reviews that stand on the page. */
function aggregateRating({ overall, count }: Scores): Thing {
  return {
    "@type": "AggregateRating",
    ratingValue: String(overall),
    bestRating: "5",
    worstRating: "1",
    reviewCount: count,
  };
}

export type DescribedGoods = {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  /** Paths of the page, and of the photos in the kind every program reads. */
  readonly path: string;
  readonly pictures: readonly string[];
  readonly tiers: readonly { readonly from: Grams; readonly price: PriceE4 }[];
  readonly currency: Currency;
  readonly minimumOrder: Grams;
  readonly available: Grams;
  readonly availability: Availability;
  readonly producer: { readonly name: string; readonly path: string };
};

/** Goods on offer, with the prices per kg from each quantity up; none without a price. */
export function offeredGoods(goods: DescribedGoods, absolute: Absolute): Thing {
  const [first] = goods.tiers;
  return {
    "@type": "Product",
    name: goods.name,
    description: goods.description,
    sku: goods.slug,
    category: goods.category,
    url: absolute(goods.path),
    ...(goods.pictures.length === 0 ? {} : { image: goods.pictures.map(absolute) }),
    ...(first === undefined ? {} : { offers: offer(goods, first.price, absolute) }),
  };
}

function offer(goods: DescribedGoods, price: PriceE4, absolute: Absolute): Thing {
  const { currency, tiers, minimumOrder, available, producer } = goods;
  return {
    "@type": "Offer",
    url: absolute(goods.path),
    price: priceToDecimal(price),
    priceCurrency: currency,
    availability: availabilities[goods.availability],
    eligibleQuantity: fromKilograms(minimumOrder),
    inventoryLevel: { "@type": "QuantitativeValue", value: toKgDecimal(available), unitCode: KILOGRAM },
    priceSpecification: tiers.map((tier) => ({
      "@type": "UnitPriceSpecification",
      price: priceToDecimal(tier.price),
      priceCurrency: currency,
      referenceQuantity: { "@type": "QuantitativeValue", value: "1", unitCode: KILOGRAM },
      eligibleQuantity: fromKilograms(maxGrams(tier.from, minimumOrder)),
    })),
    seller: { "@type": "Organization", name: producer.name, url: absolute(producer.path) },
  };
}

function fromKilograms(least: Grams): Thing {
  return { "@type": "QuantitativeValue", minValue: toKgDecimal(least), unitCode: KILOGRAM };
}
