import type { DraftIssue } from "#app/domain/listings/draft.ts";
import type { QualityMeasure } from "#app/domain/listings/quality-measure.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { CodeGuide } from "#app/queries/commodity-guide.server.ts";
import type { CommodityFacts, ListingChoices } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { fieldMessage } from "#app/ui/forms/say.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { ErrorSummary } from "#app/ui/kit/error-summary.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { CodeFields } from "../drafts/code-fields.tsx";
import { DraftConflict } from "../drafts/draft-conflict.tsx";
import { QualityFields } from "../drafts/quality-fields.tsx";
import { storedValues } from "../drafts/stored-values.ts";
import type { Remark } from "./draft-fields.ts";
import { useDraftFields } from "./draft-fields.ts";
import { fieldLabel } from "./field-label.ts";
import { GoodsFields } from "./goods-fields.tsx";
import { OfferFields } from "./offer-fields.tsx";
import { CertificateFields, PhotoFields } from "./proof-fields.tsx";

type Props = {
  /** Where it is sent. */
  readonly action: string;
  readonly choices: ListingChoices;
  readonly commodity: CommodityFacts | null;
  readonly stored: ShownRevision | null;
  readonly commodityPinned?: boolean;
  readonly onSale?: boolean;
  readonly newCurrency?: boolean;
  /** What a submission found wanting; empty before anyone tried. */
  readonly issues?: readonly DraftIssue[];
  /** The customs code and the measures of the goods, once they are known. */
  readonly code?: CodeGuide | null;
  readonly measures?: readonly QualityMeasure[];
  /** For a new listing: for which company, and the token that keeps one form from making two. */
  readonly fresh?: {
    readonly formToken: string;
    readonly company: string | null;
    readonly companies: readonly { readonly id: string; readonly name: string }[];
  };
  /** What a moderator wants mended. */
  readonly remarks?: readonly Remark[];
  /** False where another button of the page comes first. */
  readonly leading?: boolean;
  /** The company may hand in; others may save. */
  readonly maySubmit: boolean;
};

/** Steps whose fields stand on the whole form too. */
const shownSteps = ["goods", "quality", "season", "price", "delivery"] as const;

/** The one form of a listing: everything on it can be saved half done. */
export function DraftForm(props: Props) {
  const { choices, commodity, stored, fresh, onSale = false, issues = [] } = props;
  const { t } = useWords();
  const deed = useDeed("save-draft");
  const fields = useDraftFields(deed, issues, props.remarks ?? []);
  const named = (field: string, message: string) => ({
    name: field,
    message: `${t(fieldLabel(field))}: ${message}`,
  });
  const found = issues.map(({ field, code }) => named(field, fieldMessage(code, t)));
  const typed = deed.summary
    .filter(({ field }) => field !== "" || issues.length === 0)
    .map(({ field, message }) => (field === "" ? { message } : named(field, message)));
  return (
    <form method="post" name="save-draft" action={props.action} encType="multipart/form-data" noValidate>
      <ErrorSummary title={t("common.errorSummary")} errors={[...typed, ...found]} />
      {stored ? (
        <DraftConflict
          deed={deed}
          stored={Object.assign({}, ...shownSteps.map((step) => storedValues(stored, step)))}
          href={props.action}
        />
      ) : null}
      {stored ? <HiddenField name="version" value={stored.stamp} /> : null}
      {fresh ? <HiddenField name="formToken" value={fresh.formToken} /> : null}
      {fresh && fresh.companies.length === 1 ? (
        <HiddenField name="company" value={fresh.companies[0]?.id ?? ""} />
      ) : null}
      {fresh && fresh.companies.length > 1 ? (
        <Section id="company-section" title={t("listings.company")}>
          <SelectField
            {...fields.text("company", fresh.company ?? "")}
            label={t("listings.company")}
            options={fresh.companies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Section>
      ) : null}
      <GoodsFields
        fields={fields}
        choices={choices}
        commodity={commodity}
        pinned={props.commodityPinned ?? false}
        stored={stored}
      />
      {props.code === null || props.code === undefined ? null : (
        <Section id="specification" title={t("drafts.specificationTitle")} lead={t("drafts.qualityLead")}>
          <div className="form">
            <CodeFields fields={fields} guide={props.code} said={stored?.specification ?? {}} />
            <QualityFields
              fields={fields}
              measures={props.measures ?? []}
              said={stored?.specification ?? {}}
            />
          </div>
        </Section>
      )}
      <OfferFields fields={fields} stored={stored} onSale={onSale} newCurrency={props.newCurrency ?? false} />
      <PhotoFields fields={fields} stored={stored} />
      <CertificateFields fields={fields} stored={stored} />
      <div className="section">
        <FormActions>
          <Button tone={props.leading === false ? "secondary" : "primary"}>{t("listings.saveDraft")}</Button>
          {props.maySubmit ? (
            <Button name="andSubmit" value="yes">
              {t("listings.saveAndSubmit")}
            </Button>
          ) : null}
        </FormActions>
      </div>
    </form>
  );
}
