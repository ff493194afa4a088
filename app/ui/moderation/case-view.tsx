import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ListingStatusWord } from "../own-listings/listing-status-word.tsx";
import { PapersNeeded } from "../own-listings/papers-needed.tsx";
import { ReviewRounds, RoundNote } from "../own-listings/review-rounds.tsx";
import { SeasonOf } from "../own-listings/season-of.tsx";
import { CaseDeeds } from "./case-deeds.tsx";
import { FindingList } from "./finding-list.tsx";
import { PhotoComparison } from "./photo-comparison.tsx";
import { DueWord } from "./queue-table.tsx";
import { RevisionDiff } from "./revision-diff.tsx";

/** A case: what is new, what was noticed, what was said before, and the decision. */
export function CaseView({ review, done }: { readonly review: DeskCase; readonly done: boolean }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { revision, base, listing, company, commodity } = review;
  const deeds = [
    { form: "approve-revision", deed: useDeed("approve-revision") },
    { form: "request-changes", deed: useDeed("request-changes") },
    { form: "reject-revision", deed: useDeed("reject-revision") },
    { form: "claim-case", deed: useDeed("claim-case") },
    { form: "release-case", deed: useDeed("release-case") },
    { form: "mark-finding", deed: useDeed("mark-finding") },
    { form: "look-again", deed: useDeed("look-again") },
  ];
  const baseLead =
    base === null
      ? t("moderation.diffNew")
      : t(review.basePublished ? "moderation.diffPublished" : "moderation.diffTurnedDown", {
          number: base.number,
        });
  return (
    <div
      data-case={review.id}
      data-state={review.state}
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
          { label: t("moderation.queueTitle"), href: paths.desk.listings() },
          { label: revision.title },
        ]}
      />
      <PageHeading
        eyebrow={[commodity?.name, t("moderation.revisionNumber", { number: revision.number })]
          .filter(Boolean)
          .join(" · ")}
        title={revision.title}
        status={<ListingStatusWord status={listing.status} />}
      />
      <div className="stack">
        <RefusedDeeds deeds={deeds} prefixed />
        <Outcome review={review} done={done} />
        <AdvisoryNotices advisories={review.advisories} />
      </div>
      <Columns kind="aside">
        <div>
          <Section id="findings" title={t("moderation.findings")} lead={t("moderation.findingsLead")}>
            <FindingList findings={review.findings} mayMark={review.mayDecide} />
            {review.advice.length === 0 ? null : (
              <p className="text-muted">
                {t("moderation.thin")}{" "}
                {review.advice.map((field) => t(`moderation.thin_${field}`)).join(", ")}
              </p>
            )}
          </Section>
          <Section id="diff" title={t("moderation.diff")} lead={baseLead}>
            <RevisionDiff base={base} revision={revision} />
          </Section>
          <Section id="photo-comparison" title={t("listings.photosTitle")}>
            <PhotoComparison base={base} revision={revision} />
          </Section>
        </div>
        <div>
          {review.mayDecide ? <CaseDeeds review={review} /> : null}
          <Section id="about" title={t("moderation.about")}>
            <DescriptionList
              items={[
                {
                  term: t("listings.company"),
                  details: <a href={paths.desk.company(company.id)}>{company.legalName}</a>,
                },
                { term: t("moderation.due"), details: <DueWord dueAt={review.dueAt} late={review.late} /> },
                ...(review.import
                  ? [
                      {
                        term: t("imports.caseTitle"),
                        details: (
                          <span className="wrap-anywhere" data-import>
                            {t("imports.caseText", {
                              file: review.import.fileName,
                              date: f.date(review.import.createdAt),
                            })}
                          </span>
                        ),
                      },
                    ]
                  : []),
                ...(listing.onSale
                  ? [
                      {
                        term: t("moderation.onSale"),
                        details: <a href={paths.listing(listing.slug)}>{t("moderation.seeOnSale")}</a>,
                      },
                    ]
                  : []),
              ]}
            />
            <SeasonOf
              harvestMonths={commodity?.harvestMonths ?? []}
              from={listing.onSale ? listing.availableFrom : revision.offer.availableFrom}
              to={listing.onSale ? listing.availableTo : revision.offer.availableTo}
              month={review.month}
            />
          </Section>
          {commodity ? <PapersNeeded commodity={commodity} /> : null}
          {review.rounds.length === 0 ? null : (
            <Section id="rounds" title={t("listings.rounds")}>
              <ReviewRounds rounds={review.rounds.map((round) => ({ ...round, revision: round.number }))} />
            </Section>
          )}
        </div>
      </Columns>
    </div>
  );
}

/** How the case ended, or why this reader cannot decide it. */
function Outcome({ review, done }: { readonly review: DeskCase; readonly done: boolean }) {
  const { t, f } = useWords();
  if (review.state === "withdrawn") {
    return (
      <Notice kind="info" title={t("moderation.withdrawnTitle")}>
        <p>{t("moderation.withdrawnText")}</p>
      </Notice>
    );
  }
  if (review.decision !== null) {
    const by = [review.decidedAt === null ? "" : f.dateTime(review.decidedAt), review.decidedBy];
    return (
      <Notice
        kind={review.decision === "approved" ? "success" : "info"}
        title={t(`listings.decision_${review.decision}`)}
        announce={done}
      >
        <p>{by.filter((part) => part !== "").join(" · ")}</p>
        <RoundNote reasons={review.reasons} comment={review.comment} />
      </Notice>
    );
  }
  if (review.own) {
    return (
      <Notice kind="warning" title={t("moderation.ownCompany")}>
        <p>{t("moderation.ownCompanyText")}</p>
      </Notice>
    );
  }
  const { claim } = review;
  return claim !== null && !claim.mine ? (
    <Notice kind="warning" title={t("moderation.claimedBy", { name: claim.by })}>
      <p>{claim.until === null ? "" : t("moderation.claimUntil", { time: f.dateTime(claim.until) })}</p>
    </Notice>
  ) : null;
}
