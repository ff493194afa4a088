import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { System } from "#app/domain/actor.ts";
import { indexNames } from "#app/domain/imports/cells.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { checkRows } from "./check-rows.ts";
import { endImport } from "./end-import.ts";
import { importerOf } from "./importer.ts";
import type { Known, ReadFields } from "./read-row.ts";
import { runRows } from "./run-rows.ts";

export type ImportWork = {
  /** More is waiting. */
  readonly more: boolean;
  readonly failures: readonly unknown[];
};

/**
 * The next rows of the import that has waited longest for its turn: looked through if it is being checked, done if it
 * runs. So no company's ten thousand rows keep another's ten waiting.
 */
export async function workOnImports(call: Call<System>, readFields: ReadFields): Promise<ImportWork> {
  const { db, now } = call;
  const next = await db.listingImport.findFirst({
    where: { state: { in: ["checking", "running"] } },
    orderBy: [{ servedAt: "asc" }, { id: "asc" }],
    include: { company: { select: { state: true } } },
  });
  if (next === null) return { more: false, failures: [] };
  await db.listingImport.update({ where: { id: next.id }, data: { servedAt: now } });
  const actor = await importerOf(db, next);
  if (actor === null) {
    await endImport(call, next.id, "not-allowed");
    return { more: true, failures: [] };
  }
  const rules = {
    known: await knownNames(db),
    readFields,
    lang: next.lang,
    today: minskDate(now),
    verified: next.company.state === "verified",
  };
  if (next.state === "checking") {
    if (!(await checkRows(db, next, rules))) {
      await db.listingImport.updateMany({
        where: { id: next.id, state: "checking" },
        data: { state: "checked", checkedAt: now },
      });
    }
    return { more: true, failures: [] };
  }
  const importer = { ...call, actor, lang: next.lang, requestId: `import-${next.id}` };
  const { taken, failures } = await runRows(importer, next, rules);
  if (taken === 0) await endImport(call, next.id);
  return { more: true, failures };
}

/** Goods and places by their names; two small tables. */
async function knownNames(db: Db): Promise<Known> {
  const names = { slug: true, nameAz: true, nameRu: true, nameBe: true, nameEn: true } as const;
  const [commodities, regions] = await Promise.all([
    db.commodity.findMany({ select: names }),
    db.region.findMany({ select: names }),
  ]);
  type Row = (typeof commodities)[number];
  const named = ({ slug, nameAz, nameRu, nameBe, nameEn }: Row) => ({
    slug,
    names: { az: nameAz, ru: nameRu, be: nameBe, en: nameEn },
  });
  return { commodities: indexNames(commodities.map(named)), regions: indexNames(regions.map(named)) };
}
