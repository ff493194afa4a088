import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingImports } from "#app/queries/listing-imports.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { ImportStateWord } from "./import-state-word.tsx";

type Props = ListingImports & { readonly formToken: string };

/** Where a file of listings is brought: the template, the form, and what was brought before. */
export function ImportsView(props: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.title"), href: paths.producer.listings() },
          { label: t("imports.title") },
        ]}
      />
      <PageHeading title={t("imports.title")} lead={t("imports.lead")} />
      {props.companies.length === 0 ? (
        <EmptyState title={t("listings.viewerTitle")} icon="lock">
          {t("listings.viewerText")}
        </EmptyState>
      ) : (
        <>
          <Section id="template" title={t("imports.templateTitle")} lead={t("imports.templateText")}>
            <FormActions>
              <ButtonLink href={paths.producer.importTemplate("listings.xlsx")} icon="download" download>
                {t("imports.templateXlsx")}
              </ButtonLink>
              <ButtonLink href={paths.producer.importTemplate("listings.csv")} icon="download" download>
                {t("imports.templateCsv")}
              </ButtonLink>
              <ButtonLink href={paths.producer.importTemplate("listings-comma.csv")} icon="download" download>
                {t("imports.templateCsvComma")}
              </ButtonLink>
            </FormActions>
          </Section>
          <Section id="bring" title={t("imports.bringTitle")} lead={t("imports.refRule")}>
            <BringForm {...props} />
          </Section>
        </>
      )}
      <Section id="earlier" title={t("imports.earlier")}>
        <Earlier imports={props.imports} />
      </Section>
    </>
  );
}

function BringForm({ company, companies, formToken }: Props) {
  const { lang, t } = useWords();
  const verified = companies.some(({ state }) => state === "verified");
  return (
    <DeedForm name="import-listings" action={pathsIn(lang).producer.importListings()} files>
      {(deed, idOf) => (
        <>
          {verified ? null : (
            <Notice kind="warning">
              <p>{t("imports.notVerified")}</p>
            </Notice>
          )}
          <HiddenField name="formToken" value={formToken} />
          {companies.length > 1 ? (
            <SelectField
              name="company"
              id={idOf("company")}
              label={t("listings.company")}
              defaultValue={deed.value("company", company ?? "")}
              options={companies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <FileField
            name="file"
            id={idOf("file")}
            label={t("imports.file")}
            hint={t("imports.fileHint")}
            error={deed.error("file")}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <div>
            <Button tone="primary" icon="upload">
              {t("imports.bring")}
            </Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}

function Earlier({ imports }: Pick<ListingImports, "imports">) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  if (imports.length === 0) return <p className="text-muted">{t("imports.none")}</p>;
  return (
    <DataTable
      caption={t("imports.earlier")}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      rowMarks={({ id, state }) => ({ "data-import": id, "data-state": state })}
      columns={[
        {
          key: "file",
          header: t("imports.file"),
          primary: true,
          cell: ({ id, fileName }) => <a href={paths.producer.listingImport(id)}>{fileName}</a>,
        },
        { key: "state", header: t("imports.state"), cell: ({ state }) => <ImportStateWord state={state} /> },
        { key: "rows", header: t("imports.rows"), align: "end", cell: ({ rows }) => f.number(rows) },
        {
          key: "when",
          header: t("imports.when"),
          cell: ({ createdAt }) => <Instant at={createdAt.toISOString()} text={f.dateTime(createdAt)} />,
        },
      ]}
    />
  );
}
