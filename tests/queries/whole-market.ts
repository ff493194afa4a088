import type { FreshDatabase } from "../support/database.ts";
import { freshDatabase } from "../support/database.ts";
import { aProducer, putOnSale } from "./goods-on-sale.ts";

/**
 * A market with every commodity from one producer, and from another what the filters need: two prices, a rule and
 * place, goods sold out, a harvest to come, a certificate that has lapsed.
 */
export async function aWholeMarket(): Promise<FreshDatabase> {
  const world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const nar = await aProducer(db, "Göyçay Nar MMC");
  const other = await aProducer(db, "Quba Bağları ASC");
  for (const { slug } of await db.commodity.findMany({ orderBy: { slug: "asc" } })) {
    await putOnSale(db, other, { commodity: slug, slug: `${slug}-quba`, region: "quba" });
  }
  await putOnSale(db, nar, {
    slug: "nar-1",
    variety: "Güləyşə",
    priceE4: 9_000n,
    certificates: ["globalgap"],
  });
  await putOnSale(db, nar, {
    slug: "nar-2",
    priceE4: 20_000n,
    minimumKg: 20_000,
    incoterm: "DAP",
    place: "Мінск",
  });
  await putOnSale(db, nar, { slug: "nar-sold-out", stockKg: 0 });
  await putOnSale(db, nar, {
    slug: "cherry-to-come",
    commodity: "sweet-cherry",
    window: ["2027-05-10", "2027-06-20"],
    expected: true,
  });
  await putOnSale(db, nar, {
    slug: "apple-expired",
    commodity: "apple",
    certificates: ["organic"],
    certificatesUntil: "2026-01-01",
  });
  return world;
}
