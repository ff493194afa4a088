import type { MeasureValue, QualityMeasure, Specification } from "#app/domain/listings/quality-measure.ts";
import type { Words } from "#app/i18n/context.tsx";
import { attributeName } from "./attribute-name.ts";
import { unitName } from "./unit-name.ts";

/** A specification as terms and words in the reader's language, in the order in which it is asked. */
export function specificationItems(
  said: Specification,
  measures: readonly QualityMeasure[],
  { lang, t }: Words,
): { readonly slug: string; readonly term: string; readonly details: string }[] {
  const numbers = measures.flatMap((measure) => {
    const value = said.measures?.[measure.slug];
    if (value === undefined) return [];
    const details = wordsOf(measure, value, { lang, t });
    return details === "" ? [] : [{ slug: measure.slug, term: measure.names[lang], details }];
  });
  return [
    ...(said.customsCode === undefined
      ? []
      : [{ slug: "customsCode", term: t("drafts.codeTitle"), details: attributeName(said.customsCode, t) }]),
    ...(said.kgPerLitre === undefined
      ? []
      : [
          {
            slug: "kgPerLitre",
            term: t("drafts.kgPerLitre"),
            details: `${decimalIn(said.kgPerLitre, lang)} ${t("drafts.kgPerLitreUnit")}`,
          },
        ]),
    ...numbers,
  ];
}

function wordsOf(
  measure: QualityMeasure,
  value: MeasureValue,
  { lang, t }: Pick<Words, "lang" | "t">,
): string {
  if (measure.kind === "choice") {
    return measure.choices.find(({ slug }) => slug === value.is)?.names[lang] ?? "";
  }
  const unit = unitName(measure.unit, t);
  const said = (text: string) => decimalIn(text, lang);
  const { from, to } = value;
  const number =
    from !== undefined && to !== undefined
      ? t("drafts.valueRange", { from: said(from), to: said(to) })
      : from !== undefined
        ? t("drafts.valueLeast", { value: said(from) })
        : to !== undefined
          ? t("drafts.valueMost", { value: said(to) })
          : "";
  return number === "" || unit === "" ? number : `${number} ${unit}`;
}

/** Three of the four languages write a comma. */
function decimalIn(text: string, lang: Words["lang"]): string {
  return lang === "en" ? text : text.replace(".", ",");
}
