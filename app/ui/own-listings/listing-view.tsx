import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StepLine } from "../drafts/step-line.tsx";
import { stepsOf } from "../drafts/steps-of.ts";
import { DraftForm } from "./draft-form.tsx";
import { LastWord, Told } from "./last-word.tsx";
import { ListingPreview } from "./listing-preview.tsx";
import { ListingStatusWord } from "./listing-status-word.tsx";
import { NextStep } from "./next-step.tsx";
import { OffSale } from "./off-sale.tsx";
import { OneButton } from "./one-button.tsx";
import { PapersNeeded } from "./papers-needed.tsx";
import { ReviewRounds } from "./review-rounds.tsx";
import { SaleDeeds } from "./sale-deeds.tsx";

type Props = { readonly listing: ProducerListing; readonly done: string | null };

/** A producer's listing: how it stands, what to do next, the form, what buyers see, and its record. */
export function ListingView({ listing, done }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { latest, commodity } = listing;
  const submit = useDeed("submit-listing");
  const save = useDeed("save-draft");
  const deeds = [
    { form: "copy-listing", deed: useDeed("copy-listing") },
    { form: "withdraw-listing", deed: useDeed("withdraw-listing") },
    { form: "pause-listing", deed: useDeed("pause-listing") },
    { form: "resume-listing", deed: useDeed("resume-listing") },
    { form: "archive-listing", deed: useDeed("archive-listing") },
  ];
  // A submission was tried: now what is missing stands at the fields.
  const checked = submit.refused || done === "incomplete" || save.summary[0]?.field === "";
  return (
    <div
      data-listing={listing.slug}
      data-status={listing.status}
      data-commodity={latest.content.commodity}
      data-available-kg={toKgDecimal(listing.free)}
    >
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.title"), href: paths.producer.listings() },
          { label: latest.title },
        ]}
      />
      <PageHeading
        eyebrow={[commodity?.name, listing.company.legalName].filter(Boolean).join(" · ")}
        title={latest.title}
        status={<ListingStatusWord status={listing.status} />}
        actions={
          listing.status === "published" ? (
            <ButtonLink href={paths.listing(listing.slug)}>{t("listings.seeAsBuyer")}</ButtonLink>
          ) : undefined
        }
      />
      <div className="stack">
        <RefusedDeeds deeds={[{ form: "submit-listing", deed: submit }, ...deeds]} />
        <Told done={done} />
        <LastWord listing={listing} />
        <OffSale listing={listing} />
        <NextStep listing={listing} />
        <AdvisoryNotices advisories={listing.advisories} />
      </div>
      <Columns kind="aside">
        <div>
          {listing.mayEdit ? (
            <Section id="steps" title={t("drafts.toSteps")} lead={t("drafts.toStepsLead")}>
              <StepLine listingId={listing.id} current={null} steps={stepsOf(listing)} />
            </Section>
          ) : null}
          {listing.mayEdit ? (
            <DraftForm
              key={listing.version}
              action={paths.producer.listing(listing.id)}
              choices={listing.choices}
              commodity={commodity}
              stored={latest}
              code={listing.code}
              measures={listing.facts.measures}
              commodityPinned={listing.commodityPinned}
              onSale={listing.onSale}
              newCurrency={listing.active !== null && listing.active.currency !== latest.currency}
              issues={checked ? listing.issues : []}
              remarks={listing.remarks}
              leading={!listing.hasDraft}
              maySubmit={listing.company.state === "verified"}
            />
          ) : null}
        </div>
        <div>
          <Section
            id="preview"
            title={t("listings.preview")}
            action={<a href={paths.producer.listingPreview(listing.id)}>{t("drafts.previewLink")}</a>}
          >
            <ListingPreview
              revision={latest}
              commodity={commodity}
              quantity={listing.free}
              from={listing.availableFrom}
              to={listing.availableTo}
              month={listing.month}
              active={listing.active}
            />
          </Section>
          {commodity ? <PapersNeeded commodity={commodity} /> : null}
          {listing.moves.length === 0 ? null : <SaleDeeds listing={listing} />}
          {listing.mayCopy ? (
            <OneButton
              deed="copy-listing"
              action={paths.producer.listingCommand(listing.id, "copy")}
              label={t("drafts.copy")}
              hint={t("drafts.copyHint")}
            />
          ) : null}
          {listing.rounds.length > 0 ? (
            <Section id="rounds" title={t("listings.rounds")}>
              <ReviewRounds rounds={listing.rounds} />
            </Section>
          ) : null}
        </div>
      </Columns>
    </div>
  );
}
