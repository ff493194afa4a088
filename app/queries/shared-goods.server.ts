import type { Db } from "#app/db/client.server.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** What the shared picture of goods on sale shows, and what is kept of it. */
export type SharedGoods = {
  readonly listingId: string;
  readonly name: string;
  readonly region: string;
  readonly price: PriceE4;
  readonly currency: Currency;
  /** The first photo as JPEG; null where there is none. */
  readonly photo: string | null;
  /** It was drawn for demonstration. */
  readonly demo: boolean;
  readonly kept: { readonly key: string; readonly sha256: string; readonly size: number } | null;
};

/** Goods by their slug as a shared picture shows them; null for what is not on sale. */
export async function sharedGoods(db: Db, slug: string, lang: Lang): Promise<SharedGoods | null> {
  const entry = await db.catalogueEntry.findUnique({
    where: { slug },
    select: {
      listingId: true,
      commoditySlug: true,
      regionSlug: true,
      priceE4: true,
      currency: true,
      picture: {
        select: {
          demo: true,
          variants: {
            where: { format: "jpeg" },
            orderBy: { width: "desc" },
            take: 1,
            select: { file: { select: { sha256: true } } },
          },
        },
      },
    },
  });
  if (entry === null) return null;
  const kept = await db.sharePicture.findUnique({
    where: { listingId_lang: { listingId: entry.listingId, lang } },
    select: { key: true, file: { select: { sha256: true, size: true } } },
  });
  const { commodities, regions } = await readVocabulary(db);
  return {
    listingId: entry.listingId,
    name: commodities.get(entry.commoditySlug)?.names[lang] ?? entry.commoditySlug,
    region: regions.get(entry.regionSlug ?? "")?.names[lang] ?? "",
    price: priceE4(entry.priceE4),
    currency: entry.currency,
    photo: entry.picture?.variants[0]?.file.sha256 ?? null,
    demo: entry.picture?.demo ?? false,
    kept: kept && { key: kept.key, ...kept.file },
  };
}
