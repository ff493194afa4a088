import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { NewListing } from "#app/queries/producer-listing.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { GoodsPicker } from "../drafts/goods-picker.tsx";
import { DraftForm } from "./draft-form.tsx";
import { PapersNeeded } from "./papers-needed.tsx";
import { SeasonOf } from "./season-of.tsx";

type Props = NewListing & {
  readonly formToken: string;
  readonly beginToken: string;
  readonly month: number;
};

/** A new listing, commodity first: it fills packaging, storage, season and papers. */
export function NewListingView(props: Props) {
  const { picker, choices, commodity, company, companies, formToken, beginToken, month, advisories } = props;
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
      <PageHeading title={t("drafts.pickTitle")} lead={t("drafts.pickLead")} />
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
          {commodity === null ? (
            <GoodsPicker picker={picker} formToken={beginToken} company={company} companies={companies} />
          ) : null}
          <div className="section-heading whole-form">
            <h2>{t("drafts.wholeTitle")}</h2>
          </div>
          <p className="section-lead">{t("drafts.wholeLead")}</p>
          <Columns kind="aside">
            <DraftForm
              key={commodity?.slug ?? ""}
              action={paths.producer.newListing(commodity ? { commodity: commodity.slug } : undefined)}
              choices={choices}
              commodity={commodity}
              stored={null}
              code={props.code}
              measures={props.measures}
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
