import { advisoryKinds, advisoryLimits, advisorySeverities } from "#app/domain/advisories/advisory.ts";
import type { Lang } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { AdvisoryChoices, AdvisoryStart } from "#app/queries/desk-advisories.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";

/** The languages everybody needs first; the other two may stay empty. */
const order: readonly { readonly lang: Lang; readonly suffix: string; readonly must: boolean }[] = [
  { lang: "az", suffix: "Az", must: true },
  { lang: "ru", suffix: "Ru", must: true },
  { lang: "be", suffix: "Be", must: false },
  { lang: "en", suffix: "En", must: false },
];

type Props = {
  readonly action: string;
  readonly formToken: string;
  readonly choices: AdvisoryChoices;
  /** What the form begins with: the version before, or nothing. */
  readonly start: AdvisoryStart | null;
};

type PartProps = {
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
  readonly start: AdvisoryStart | null;
};

/** An advisory written, or written anew; it waits for a second pair of eyes. */
export function AdvisoryForm({ action, formToken, choices, start }: Props) {
  const { t } = useWords();
  const labels = {
    kind: t("advisories.kindField"),
    severity: t("advisories.severityField"),
    commodity: t("advisories.commodity"),
    category: t("advisories.category"),
    region: t("advisories.region"),
    validFrom: t("advisories.validFrom"),
    validUntil: t("advisories.validUntil"),
    sourceName: t("advisories.sourceName"),
    sourceUrl: t("advisories.sourceUrl"),
    ...Object.fromEntries(
      order.flatMap(({ lang, suffix }) => [
        [`title${suffix}`, `${t("advisories.titleField")} (${languageNames[lang]})`],
        [`text${suffix}`, `${t("advisories.textField")} (${languageNames[lang]})`],
      ]),
    ),
  };
  return (
    <DeedForm name="save-advisory" action={action} labels={labels}>
      {(deed, idOf) => (
        <>
          <HiddenField name="formToken" value={formToken} />
          <RadioGroup
            name="kind"
            id={idOf("kind")}
            label={t("advisories.kindField")}
            defaultValue={deed.value("kind", start?.kind ?? "pest")}
            error={deed.error("kind")}
            choices={advisoryKinds.map((value) => ({ value, label: t(`advisories.kind_${value}`) }))}
            inline
          />
          <RadioGroup
            name="severity"
            id={idOf("severity")}
            label={t("advisories.severityField")}
            defaultValue={deed.value("severity", start?.severity ?? "caution")}
            error={deed.error("severity")}
            choices={advisorySeverities.map((value) => ({
              value,
              label: t(`advisories.severity_${value}`),
              hint: t(`advisories.severityHint_${value}`),
            }))}
          />
          <Scope deed={deed} idOf={idOf} start={start} choices={choices} />
          <Words deed={deed} idOf={idOf} start={start} />
          <Origin deed={deed} idOf={idOf} start={start} />
          <div>
            <Button tone="primary">{t("advisories.save")}</Button>
          </div>
          <p className="field-hint">{t("advisories.saveHint")}</p>
        </>
      )}
    </DeedForm>
  );
}

function Scope({ deed, idOf, start, choices }: PartProps & { readonly choices: AdvisoryChoices }) {
  const { t } = useWords();
  const any = t("advisories.any");
  return (
    <>
      <SelectField
        name="commodity"
        id={idOf("commodity")}
        label={t("advisories.commodity")}
        hint={t("advisories.scopeHint")}
        placeholder={any}
        defaultValue={deed.value("commodity", start?.commodity)}
        error={deed.error("commodity")}
        options={choices.categories.map((category) => ({
          label: category.name,
          options: category.commodities.map(({ slug, name }) => ({ value: slug, label: name })),
        }))}
      />
      <SelectField
        name="category"
        id={idOf("category")}
        label={t("advisories.category")}
        placeholder={any}
        defaultValue={deed.value("category", start?.category)}
        error={deed.error("category")}
        options={choices.groups.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="region"
        id={idOf("region")}
        label={t("advisories.region")}
        placeholder={any}
        defaultValue={deed.value("region", start?.region)}
        error={deed.error("region")}
        options={choices.regions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </>
  );
}

function Words({ deed, idOf, start }: PartProps) {
  const { t } = useWords();
  return order.map(({ lang, suffix, must }) => {
    const optional = must ? {} : { optional: t("common.optional") };
    return (
      <div key={lang} className="stack">
        <TextField
          name={`title${suffix}`}
          id={idOf(`title${suffix}`)}
          label={`${t("advisories.titleField")} (${languageNames[lang]})`}
          lang={lang}
          {...optional}
          maxLength={advisoryLimits.title}
          defaultValue={deed.value(`title${suffix}`, start?.titles[lang])}
          error={deed.error(`title${suffix}`)}
        />
        <TextArea
          name={`text${suffix}`}
          id={idOf(`text${suffix}`)}
          label={`${t("advisories.textField")} (${languageNames[lang]})`}
          hint={t("advisories.textHint")}
          lang={lang}
          {...optional}
          rows={4}
          maxLength={advisoryLimits.text}
          defaultValue={deed.value(`text${suffix}`, start?.texts[lang])}
          error={deed.error(`text${suffix}`)}
        />
      </div>
    );
  });
}

function Origin({ deed, idOf, start }: PartProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="sourceName"
        id={idOf("sourceName")}
        label={t("advisories.sourceName")}
        hint={t("advisories.sourceNameHint")}
        maxLength={advisoryLimits.source}
        defaultValue={deed.value("sourceName", start?.sourceName)}
        error={deed.error("sourceName")}
      />
      <TextField
        name="sourceUrl"
        id={idOf("sourceUrl")}
        type="url"
        inputMode="url"
        label={t("advisories.sourceUrl")}
        hint="https://…"
        maxLength={500}
        defaultValue={deed.value("sourceUrl", start?.sourceUrl)}
        error={deed.error("sourceUrl")}
      />
      <DateField
        name="validFrom"
        id={idOf("validFrom")}
        label={t("advisories.validFrom")}
        defaultValue={deed.value("validFrom", start?.from)}
        error={deed.error("validFrom")}
      />
      <DateField
        name="validUntil"
        id={idOf("validUntil")}
        label={t("advisories.validUntil")}
        hint={t("advisories.validUntilHint")}
        optional={t("common.optional")}
        defaultValue={deed.value("validUntil", start?.until)}
        error={deed.error("validUntil")}
      />
    </>
  );
}
