import type { Tx } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { nameKeys } from "#app/domain/catalogue/name-keys.ts";
import type { OwnedWord } from "#app/domain/catalogue/word-change.ts";

/**
 * Every word of every commodity: some two thousand short rows. Where a decision rests on it, take the turn first: two
 * who publish the same word for different goods would each find it free.
 */
export async function readOwnedWords(tx: Tx): Promise<OwnedWord[]> {
  const rows = await tx.commodity.findMany({
    select: {
      slug: true,
      nameAz: true,
      nameRu: true,
      nameBe: true,
      nameEn: true,
      words: { select: { word: true, folded: true } },
    },
  });
  return rows.flatMap(({ slug, nameAz, nameRu, nameBe, nameEn, words }) => {
    const names = new Set([nameAz, nameRu, nameBe, nameEn].flatMap(nameKeys));
    return words.map(({ word, folded }) => ({ commodity: slug, word, folded, name: names.has(folded) }));
  });
}

/** One after another: whoever changes words holds the version of the reference data until the end. */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT value FROM counters WHERE name = 'reference' FOR UPDATE`);
}
