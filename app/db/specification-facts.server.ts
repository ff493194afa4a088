import { codeChoices } from "#app/domain/customs-code.ts";
import type { QualityMeasure, SpecificationFacts } from "#app/domain/listings/quality-measure.ts";
import { measureUnits } from "#app/domain/listings/quality-measure.ts";
import type { Db, Tx } from "./client.server.ts";

/**
 * What the specification of a commodity is held against, from the reference data: two questions. `attribute` is what
 * chooses the customs code, where the goods say it: a measure of "fig:fresh" is not asked of dried figs; while nothing is
 * said, every form's measures are.
 */
export async function specificationFacts(
  db: Db | Tx,
  commoditySlug: string,
  attribute: string | null = null,
): Promise<SpecificationFacts> {
  const commodity = await db.commodity.findUnique({
    where: { slug: commoditySlug },
    select: {
      dutyUnit: true,
      codes: { select: { code: true, windowFrom: true, attribute: true }, orderBy: { code: "asc" } },
    },
  });
  const choices = codeChoices(commodity?.codes ?? []);
  const forms = attribute !== null && choices.includes(attribute) ? [attribute] : choices;
  const measures = await db.qualityMeasure.findMany({
    where: { commodities: { hasSome: [commoditySlug, ...forms.map((form) => `${commoditySlug}:${form}`)] } },
    orderBy: { position: "asc" },
  });
  return {
    measures: measures.map(measureOf),
    codeChoices: choices,
    litres: commodity?.dutyUnit === "l",
  };
}

type Row = {
  readonly slug: string;
  readonly nameAz: string;
  readonly nameRu: string;
  readonly nameBe: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly unit: string;
  readonly lowest: { toNumber(): number } | null;
  readonly highest: { toNumber(): number } | null;
  readonly choices: unknown;
};

function measureOf(row: Row): QualityMeasure {
  const named = {
    slug: row.slug,
    names: { az: row.nameAz, ru: row.nameRu, be: row.nameBe, en: row.nameEn },
  };
  if (row.kind === "choice") return { ...named, kind: "choice", choices: choicesOf(row.choices) };
  return {
    ...named,
    kind: row.kind === "least" || row.kind === "most" ? row.kind : "range",
    unit: measureUnits.find((unit) => unit === row.unit) ?? "none",
    lowest: row.lowest?.toNumber() ?? 0,
    highest: row.highest?.toNumber() ?? Number.MAX_SAFE_INTEGER,
  };
}

type Choices = Extract<QualityMeasure, { kind: "choice" }>["choices"];

/** As the seed and the desk write them; a row of another form is none. */
function choicesOf(stored: unknown): Choices {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (row: unknown): row is Choices[number] =>
      typeof row === "object" && row !== null && "slug" in row && "names" in row,
  );
}
