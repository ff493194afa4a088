import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { NewListing } from "#app/queries/producer-listing.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DraftForm } from "./draft-form.tsx";
import { PapersNeeded } from "./papers-needed.tsx";
import { SeasonOf } from "./season-of.tsx";

type Props = NewListing & { readonly formToken: string; readonly month: number };

/** A new listing, commodity first: it fills packaging, storage, season and papers. */
export function NewListingView(props: Props) {
  const { choices, commodity, company, companies, formToken, month, advisories } = props;
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const verified = companies.some(({ state }) => state === "verified");
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.title"), href: paths.producer.listings() },
          { label: t("listings.newTitle") },
        ]}
      />
      <PageHeading title={t("listings.newTitle")} lead={t("listings.newLead")} />
      {companies.length === 0 ? (
        <EmptyState title={t("listings.viewerTitle")} icon="lock">
          {t("listings.viewerText")}
        </EmptyState>
      ) : (
        <>
          {verified ? null : (
            <Notice kind="warning">
              <p>{t("listings.notVerified")}</p>
            </Notice>
          )}
          <AdvisoryNotices advisories={advisories} />
          <Section id="fill" title={t("listings.fillTitle")} lead={t("listings.fillLead")}>
            <form method="get" action={paths.producer.newListing()} className="stack">
              <SelectField
                name="commodity"
                id="fill-commodity"
                label={t("listings.commodity")}
                placeholder={t("listings.choose")}
                defaultValue={commodity?.slug ?? ""}
                options={choices.categories.map((category) => ({
                  label: category.name,
                  options: category.commodities.map(({ slug, name }) => ({ value: slug, label: name })),
                }))}
              />
              <div>
                <Button>{t("listings.fill")}</Button>
              </div>
            </form>
          </Section>
          <Columns kind="aside">
            <DraftForm
              key={commodity?.slug ?? ""}
              action={paths.producer.newListing(commodity ? { commodity: commodity.slug } : undefined)}
              choices={choices}
              commodity={commodity}
              stored={null}
              fresh={{ formToken, company, companies }}
              maySubmit={verified}
            />
            <div>
              {commodity ? (
                <>
                  <Section id="season" title={t("listings.seasonTitle", { name: commodity.name })}>
                    <SeasonOf harvestMonths={commodity.harvestMonths} from={null} to={null} month={month} />
                  </Section>
                  <PapersNeeded commodity={commodity} />
                </>
              ) : null}
            </div>
          </Columns>
        </>
      )}
    </>
  );
}
