import type { ComponentProps } from "react";
import { useRef } from "react";
import { placeQuery } from "#app/domain/moderation/queue.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { RecordOf } from "#app/ui/audit/record-of.tsx";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ListingStatusWord } from "../own-listings/listing-status-word.tsx";
import { CaseAbout } from "./case-about.tsx";
import { CaseClaim } from "./case-claim.tsx";
import { CaseDeeds } from "./case-deeds.tsx";
import { CaseList, CaseSteps } from "./case-list.tsx";
import { CaseOutcome } from "./case-outcome.tsx";
import { CaseReading } from "./case-reading.tsx";
import { PriceDeeds } from "./price-comparison.tsx";
import { QueueKeys } from "./queue-keys.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { useClaimRenewal } from "./use-claim-renewal.ts";

type Props = {
  readonly review: DeskCase;
  readonly done: "decided" | "assigned" | null;
  readonly shortcuts: boolean;
  readonly formToken: string;
  readonly record: ComponentProps<typeof RecordOf>["entries"];
};

/** A case: its neighbours in the queue, what is new, what was noticed, what was said before, and the decision. */
export function CaseView({ review, done, shortcuts, formToken, record }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { revision, listing, commodity, price } = review;
  const work = useRef<HTMLDivElement>(null);
  const renewal = review.claim?.mine === true ? paths.desk.caseCommand(review.id, "claim") : null;
  useClaimRenewal(work, renewal);
  const assign = { form: "assign-case", deed: useDeed("assign-case") };
  const takeOver = { form: "take-over-case", deed: useDeed("take-over-case") };
  const deeds = [
    { form: "approve-revision", deed: useDeed("approve-revision") },
    { form: "request-changes", deed: useDeed("request-changes") },
    { form: "reject-revision", deed: useDeed("reject-revision") },
    { form: "approve-price", deed: useDeed("approve-price") },
    { form: "refuse-price", deed: useDeed("refuse-price") },
    { form: "claim-case", deed: useDeed("claim-case") },
    { form: "release-case", deed: useDeed("release-case") },
    { form: "mark-finding", deed: useDeed("mark-finding") },
    { form: "look-again", deed: useDeed("look-again") },
    // Those two say it beside their own field, as long as they stand on the page.
    ...(review.mayDecide ? [] : [assign]),
    ...(review.mayTakeOver ? [] : [takeOver]),
  ];
  return (
    <QueueKeys on={shortcuts}>
      <div
        ref={work}
        data-case={review.id}
        data-state={review.state}
        data-kind={review.kind}
        data-listing={listing.slug}
        data-status={listing.status}
        data-revision={revision.id}
        data-commodity={listing.commodity}
        data-available-kg={toKgDecimal(listing.free)}
      >
        <Breadcrumbs
          label={t("listings.whereYouAre")}
          trail={[
            { label: t("common.desk"), href: paths.desk.home() },
            { label: t("moderation.queueTitle"), href: paths.desk.listings(placeQuery(review.place)) },
            { label: revision.title },
          ]}
        />
        <div className="case-columns">
          <CaseList review={review} />
          <div className="case-main">
            <CaseSteps review={review} />
            <PageHeading
              eyebrow={[commodity?.name, t("moderation.revisionNumber", { number: revision.number })]
                .filter(Boolean)
                .join(" · ")}
              title={revision.title}
              status={<ListingStatusWord status={listing.status} />}
            />
            <div className="stack">
              <RefusedDeeds deeds={deeds} prefixed />
              <CaseOutcome review={review} done={done} />
              <AdvisoryNotices advisories={review.advisories} />
            </div>
            <CaseReading review={review} />
          </div>
          <div className="case-aside">
            {review.state === "open" ? <CaseClaim review={review} /> : null}
            {review.mayDecide && price !== null ? (
              <PriceDeeds review={review} price={price} formToken={formToken} />
            ) : null}
            {review.mayDecide && price === null ? <CaseDeeds review={review} formToken={formToken} /> : null}
            <CaseAbout review={review} />
            <Section id="record" title={t("lotSearch.listingHistory")}>
              <RecordOf entries={record} number={listing.slug} />
            </Section>
            <Shortcuts on={shortcuts} place={review.place} caseId={review.id} />
          </div>
        </div>
      </div>
    </QueueKeys>
  );
}
