import { companyPaperKinds } from "#app/domain/companies/papers.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import { profileLabels } from "./profile-labels.ts";

type Props = {
  readonly companyId: string;
  readonly papers: readonly CompanyPaperView[];
  /** The paper whose place the new one takes, as the address names it. */
  readonly replaces: string | null;
};

/** Adds a paper with its dates and sheets, or puts one in the place of an older. */
export function PaperForm({ companyId, papers, replaces }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const deed = useDeed("add-company-paper");
  const wanted = deed.value("replaces", replaces ?? "");
  const old = papers.find(({ id, replaced }) => id === wanted && !replaced);
  const text = (name: "number" | "issuer" | "issuedOn" | "validUntil") => ({
    name,
    defaultValue: deed.value(name),
    error: deed.error(name),
  });
  return (
    <Section
      id="add-paper"
      title={
        old === undefined
          ? t("profile.paperAdd")
          : t("profile.paperReplaceTitle", { paper: t(`profile.kind_${old.kind}`) })
      }
      lead={old === undefined ? undefined : t("profile.paperReplaceLead")}
    >
      <form
        method="post"
        name="add-company-paper"
        action={paths.company.addPaper()}
        encType="multipart/form-data"
        className="form"
        noValidate
      >
        <DeedErrors deed={deed} labels={profileLabels(t)} />
        <SelectField
          name="kind"
          label={t("profile.paperKind")}
          placeholder={t("profile.paperKindNone")}
          options={companyPaperKinds.map((value) => ({ value, label: t(`profile.kind_${value}`) }))}
          defaultValue={deed.value("kind", old?.kind ?? "")}
          error={deed.error("kind")}
          required
        />
        <FileField
          name="file"
          label={t("profile.paperFile")}
          hint={t("profile.paperFileHint")}
          accept="application/pdf,image/jpeg,image/png"
          multiple
          error={deed.error("file")}
        />
        <TextField
          {...text("number")}
          label={t("profile.paperNumber")}
          optional={t("common.optional")}
          width="medium"
        />
        <TextField {...text("issuer")} label={t("profile.paperIssuer")} optional={t("common.optional")} />
        <DateField {...text("issuedOn")} label={t("profile.paperIssuedOn")} optional={t("common.optional")} />
        <DateField
          {...text("validUntil")}
          label={t("profile.paperValidUntil")}
          hint={t("profile.paperValidHint")}
          optional={t("common.optional")}
        />
        <HiddenField name="company" value={companyId} />
        {old === undefined ? null : <HiddenField name="replaces" value={old.id} />}
        <FormActions>
          <Button icon="upload">{t("profile.paperAddButton")}</Button>
        </FormActions>
        {old === undefined ? null : (
          <p>
            <a href={paths.company.home({ step: "papers" })}>{t("profile.paperReplaceCancel")}</a>
          </p>
        )}
      </form>
    </Section>
  );
}
