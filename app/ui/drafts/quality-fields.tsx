import type { QualityMeasure, Specification } from "#app/domain/listings/quality-measure.ts";
import { useWords } from "#app/i18n/context.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { unitName } from "./unit-name.ts";

type Props = {
  readonly fields: DraftFields;
  readonly measures: readonly QualityMeasure[];
  readonly said: Specification;
};

/** The quality specification of the commodity: a number pad for each number, nothing demanded. */
export function QualityFields({ fields, measures, said }: Props) {
  const { t } = useWords();
  if (measures.length === 0) return <p className="text-muted">{t("drafts.qualityNone")}</p>;
  return measures.map((measure) => (
    <Measure
      key={measure.slug}
      fields={fields}
      measure={measure}
      said={said.measures?.[measure.slug] ?? {}}
    />
  ));
}

type MeasureProps = {
  readonly fields: DraftFields;
  readonly measure: QualityMeasure;
  readonly said: NonNullable<Specification["measures"]>[string];
};

function Measure({ fields, measure, said }: MeasureProps) {
  const { lang, t } = useWords();
  const name = measure.names[lang];
  const field = (part: "from" | "to" | "is") =>
    fields.text(`specification.measures.${measure.slug}.${part}`, said[part] ?? "");
  if (measure.kind === "choice") {
    return (
      <SelectField
        {...field("is")}
        label={name}
        placeholder={t("drafts.notSaid")}
        width="medium"
        options={measure.choices.map(({ slug, names }) => ({ value: slug, label: names[lang] }))}
      />
    );
  }
  const unit = unitName(measure.unit, t) || undefined;
  if (measure.kind === "least") {
    return <NumberField {...field("from")} label={t("drafts.measureLeast", { name })} unit={unit} />;
  }
  if (measure.kind === "most") {
    return <NumberField {...field("to")} label={t("drafts.measureMost", { name })} unit={unit} />;
  }
  return (
    <div className="form-grid form-grid-narrow">
      <NumberField {...field("from")} label={t("drafts.measureFrom", { name })} unit={unit} />
      <NumberField {...field("to")} label={t("drafts.measureTo", { name })} unit={unit} />
    </div>
  );
}
