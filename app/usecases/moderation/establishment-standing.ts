import type { Tx } from "#app/db/client.server.ts";
import { addDays, minskDate, minskStart } from "#app/domain/plain-date.ts";

/** The register changes; an older look says what it was, not what it is. */
const GOOD_FOR_DAYS = 90;

/**
 * Where an animal-goods establishment stands, by the last look that staff took into the EAEU register of establishments
 * of third countries (Customs Union Decision 317 of 18.06.2010: only registered ones may send animal goods).
 */
export async function standingOf(
  tx: Tx,
  establishment: { readonly companyId: string; readonly commoditySlug: string; readonly number: string },
  now: Date,
): Promise<"no-number" | "not-looked-up" | "not-listed" | "listed"> {
  if (establishment.number.trim() === "") return "no-number";
  const last = await tx.establishmentLookup.findFirst({
    where: {
      companyId: establishment.companyId,
      commoditySlug: establishment.commoditySlug,
      number: establishment.number.trim(),
      lookedUpAt: { gte: minskStart(addDays(minskDate(now), -GOOD_FOR_DAYS)) },
    },
    orderBy: [{ lookedUpAt: "desc" }, { id: "desc" }],
  });
  if (!last) return "not-looked-up";
  return last.outcome === "listed" ? "listed" : "not-listed";
}
