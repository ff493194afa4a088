import type { Lang } from "#app/domain/language.ts";
import type { PolicyRow } from "#app/domain/payments/method.ts";
import type { Db, Tx } from "./client.server.ts";

/** Who may pay by card, with the reasons in a reader's language; where a row has none in it, as it was reviewed. */
export async function cardPolicies(db: Db | Tx, lang: Lang): Promise<PolicyRow[]> {
  const rows = await db.paymentPolicy.findMany({ where: { method: "card" } });
  return rows.map(({ reasonAz: az, reasonRu: ru, reasonBe: be, reasonEn: en, ...row }) => ({
    ...row,
    reason: { az, ru, be, en }[lang] || row.reason,
  }));
}
