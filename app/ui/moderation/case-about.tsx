import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { PapersNeeded } from "../own-listings/papers-needed.tsx";
import { SeasonOf } from "../own-listings/season-of.tsx";

/** Whose goods these are, since when they wait, their season and the papers they need. */
export function CaseAbout({ review }: { readonly review: DeskCase }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { listing, company, commodity, revision } = review;
  return (
    <>
      <Section id="about" title={t("moderation.about")}>
        <DescriptionList
          items={[
            {
              term: t("listings.company"),
              details: <a href={paths.desk.company(company.id)}>{company.legalName}</a>,
            },
            {
              term: t("review.waitsSince"),
              details: <Instant at={review.queuedAt.toISOString()} text={f.dateTime(review.queuedAt)} />,
            },
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
    </>
  );
}
