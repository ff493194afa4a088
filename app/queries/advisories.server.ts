import type { Db } from "#app/db/client.server.ts";
import type { AdvisoryVersion } from "#app/db/generated/client.ts";
import { advisorySeverities } from "#app/domain/advisories/advisory.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";

/** Goods an advisory may be about. */
export type AdvisedGoods = {
  readonly commodity: string;
  readonly category: string;
  readonly region: string | null;
};

type Words = Readonly<Record<Lang, string>>;

/** A text in the reader's language; Belarusian falls back to Russian, every other to Russian and then Azerbaijani. */
export function wordsIn(words: Words, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const order: readonly Lang[] = [lang, "ru", "az", ...languages];
  const found = order.find((one) => words[one] !== "") ?? "ru";
  return { text: words[found], lang: found };
}

export function titlesOfVersion(row: AdvisoryVersion): Words {
  return { az: row.titleAz, ru: row.titleRu, be: row.titleBe, en: row.titleEn };
}

export function textsOfVersion(row: AdvisoryVersion): Words {
  return { az: row.textAz, ru: row.textRu, be: row.textBe, en: row.textEn };
}

/** As readers outside the desk see it. */
export function shownAdvisory(row: AdvisoryVersion, lang: Lang) {
  return {
    id: row.advisoryId,
    kind: row.kind,
    severity: row.severity,
    title: wordsIn(titlesOfVersion(row), lang),
    text: wordsIn(textsOfVersion(row), lang),
    sourceName: row.sourceName,
    sourceUrl: row.sourceUrl,
    from: fromColumn(row.validFrom),
    until: row.validUntil === null ? null : fromColumn(row.validUntil),
  };
}
export type ShownAdvisory = ReturnType<typeof shownAdvisory>;

/**
 * The advisories that stand today on goods: of their commodity, their category or everything from their region, the
 * most serious first. One question for however many goods.
 */
export async function advisoriesOn(
  db: Db,
  goods: readonly AdvisedGoods[],
  { lang, now }: { readonly lang: Lang; readonly now: Date },
): Promise<ShownAdvisory[]> {
  if (goods.length === 0) return [];
  const today = toColumn(minskDate(now));
  const rows = await db.advisoryVersion.findMany({
    where: {
      state: "published",
      validFrom: { lte: today },
      AND: [
        { OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
        {
          OR: goods.map(({ commodity, category, region }) => ({
            AND: [
              { OR: [{ commoditySlug: null }, { commoditySlug: commodity }] },
              { OR: [{ categorySlug: null }, { categorySlug: category }] },
              // Goods that do not say where they come from may come from there.
              ...(region === null ? [] : [{ OR: [{ regionSlug: null }, { regionSlug: region }] }]),
              ...(region === null
                ? [{ OR: [{ commoditySlug: { not: null } }, { categorySlug: { not: null } }] }]
                : []),
            ],
          })),
        },
      ],
    },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: 20,
  });
  const weight = (row: AdvisoryVersion) => advisorySeverities.indexOf(row.severity);
  return rows.sort((a, b) => weight(a) - weight(b)).map((row) => shownAdvisory(row, lang));
}

const untilDelivery: readonly OrderStatus[] = ["placed", "confirmed", "preparing", "shipped"];

/** The same for an order whose goods are still to arrive: what was received needs no warning any more. */
export async function unsafeAdvisoriesOnOrder(
  db: Db,
  order: { readonly state: OrderStatus; readonly lines: readonly { readonly listingId: string }[] },
  reader: { readonly lang: Lang; readonly now: Date },
): Promise<ShownAdvisory[]> {
  if (!untilDelivery.includes(order.state)) return [];
  const rows = await db.listing.findMany({
    where: { id: { in: order.lines.map(({ listingId }) => listingId) } },
    select: {
      commoditySlug: true,
      commodity: { select: { categorySlug: true } },
      publishedRevision: { select: { regionSlug: true } },
    },
  });
  return advisoriesOn(
    db,
    rows.map(({ commoditySlug, commodity, publishedRevision }) => ({
      commodity: commoditySlug,
      category: commodity.categorySlug,
      region: publishedRevision?.regionSlug ?? null,
    })),
    reader,
  );
}
