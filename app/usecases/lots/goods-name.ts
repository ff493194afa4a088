import type { Tx } from "#app/db/client.server.ts";

/** What goods are called in a notice, whoever reads it: the title on sale as its producer wrote it. */
export async function goodsName(tx: Tx, listingId: string): Promise<string> {
  const { publishedRevision: revision, commodity } = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { publishedRevision: true, commodity: { select: { nameEn: true } } },
  });
  if (!revision) return commodity.nameEn;
  const titles = { az: revision.titleAz, ru: revision.titleRu, be: revision.titleBe, en: revision.titleEn };
  return titles[revision.originalLang] || commodity.nameEn;
}
