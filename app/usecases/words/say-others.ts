import type { Tx } from "#app/db/client.server.ts";
import type { WordRefusal } from "#app/domain/catalogue/word-change.ts";
import type { Lang } from "#app/domain/language.ts";

/** The refusal of a word, with the other goods by their names. */
export type SaidWordRefusal =
  | Exclude<WordRefusal, { readonly code: "word-of-other-goods" }>
  | { readonly code: "word-of-other-goods"; readonly others: string };

/** Puts the names of other goods, in the reader's language, where the domain knows their slugs. */
export async function sayOthers(tx: Tx, refusal: WordRefusal, lang: Lang): Promise<SaidWordRefusal> {
  if (refusal.code !== "word-of-other-goods") return refusal;
  const goods = await tx.commodity.findMany({ where: { slug: { in: [...refusal.others] } } });
  const names = goods.map(({ nameAz: az, nameRu: ru, nameBe: be, nameEn: en }) => ({ az, ru, be, en })[lang]);
  return { code: refusal.code, others: names.join(", ") };
}
