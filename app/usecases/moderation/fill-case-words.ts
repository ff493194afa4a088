import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { caseWords } from "./case-words.ts";

/**
 * Gives cases that were opened before cases had words the words they are found by; the newest first. Resolves to how many
 * it filled.
 */
export async function fillCaseWords(db: Db, atMost: number): Promise<number> {
  return inTransaction(db, async (tx) => {
    const cases = await tx.moderationCase.findMany({
      where: { searchText: "" },
      orderBy: { id: "desc" },
      take: atMost,
      select: {
        id: true,
        revision: { select: { titleAz: true, titleRu: true, titleBe: true, titleEn: true } },
        listing: {
          select: { slug: true, commodity: true, producer: { select: { legalName: true } } },
        },
      },
    });
    for (const { id, listing, revision } of cases) {
      const { titleAz, titleRu, titleBe, titleEn } = revision;
      const searchText = caseWords(listing, [titleAz, titleRu, titleBe, titleEn]);
      // Another round may have opened the case anew meanwhile, with words of its own.
      await tx.moderationCase.updateMany({ where: { id, searchText: "" }, data: { searchText } });
    }
    return cases.length;
  });
}
