import { describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { translator } from "#app/i18n/messages.ts";
import { pathsIn } from "#app/paths.ts";
import { catalogueTrail } from "#app/ui/public/trails.ts";
import type { DescribedGoods } from "./structured-data.ts";
import { breadcrumbList, offeredGoods, producerOrganization } from "./structured-data.ts";

const absolute = (path: string) => new URL(path, "https://house.test").href;

const goods: DescribedGoods = {
  slug: "nar-1",
  name: "Pomegranates Gülöyşə",
  description: "Sweet, 80–100 mm",
  category: "Fruit",
  path: "/en/listings/nar-1",
  pictures: ["/files/1"],
  tiers: [
    { from: kilograms(500), price: priceE4(12_000n) },
    { from: tonnes(20), price: priceE4(11_050n) },
  ],
  currency: "USD",
  minimumOrder: kilograms(1_000),
  available: tonnes(40),
  availability: "in_stock",
  producer: { name: "Nar Bağı", path: "/en/producers/nar-bagi" },
};

describe("goods on offer", () => {
  test("are a product with its price, its least quantity and who sells it", () => {
    expect(offeredGoods(goods, absolute)).toMatchObject({
      "@type": "Product",
      url: "https://house.test/en/listings/nar-1",
      image: ["https://house.test/files/1"],
      offers: {
        price: "1.20",
        priceCurrency: "USD",
        availability: "https://schema.org/InStock",
        eligibleQuantity: { minValue: "1000", unitCode: "KGM" },
        inventoryLevel: { value: "40000", unitCode: "KGM" },
        seller: { name: "Nar Bağı", url: "https://house.test/en/producers/nar-bagi" },
      },
    });
  });

  test("name each step of the price from the quantity that can be ordered at it", () => {
    expect(offeredGoods(goods, absolute)).toMatchObject({
      offers: {
        priceSpecification: [
          { price: "1.20", eligibleQuantity: { minValue: "1000" }, referenceQuantity: { value: "1" } },
          { price: "1.105", eligibleQuantity: { minValue: "20000" }, referenceQuantity: { value: "1" } },
        ],
      },
    });
  });

  test("say that they cannot be had, and show no picture that is not there", () => {
    const gone = offeredGoods({ ...goods, availability: "sold_out", pictures: [] }, absolute);
    expect(gone).toMatchObject({ offers: { availability: "https://schema.org/SoldOut" } });
    expect(gone).not.toHaveProperty("image");
  });
});

test("the way to a page ends at the page, which has no address of its own in it", () => {
  const trail = catalogueTrail(translator("en"), pathsIn("en"), {
    category: { slug: "fruit", name: "Fruit" },
    commodity: { slug: "pomegranate", name: "Pomegranates" },
  });
  expect(breadcrumbList(trail, absolute).itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Catalogue", item: "https://house.test/en/catalogue" },
    {
      "@type": "ListItem",
      position: 2,
      name: "Fruit",
      item: "https://house.test/en/catalogue?category=fruit",
    },
    { "@type": "ListItem", position: 3, name: "Pomegranates" },
  ]);
});

test("a producer says nothing of itself that it has not written", () => {
  const producer = { name: "Nar Bağı", description: "", region: null, path: "/az/producers/nar-bagi" };
  expect(Object.keys(producerOrganization(producer, absolute))).toEqual(["@type", "@id", "name", "url"]);
});
