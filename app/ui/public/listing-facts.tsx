import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { specificationItems } from "../drafts/specification-items.ts";
import { Tonnes } from "../listings/amounts.tsx";

/** What the goods are, as the moderator read it; the producer's own words stand in the producer's language. */
export function ListingFacts(listing: ListingPage) {
  const words = useWords();
  const { lang, t, f } = words;
  const range = (from: PlainDate | null, to: PlainDate | null): string => {
    if (from !== null && to !== null) {
      return t("catalogue.range", { from: f.shortDate(from), to: f.shortDate(to) });
    }
    if (from !== null) return t("catalogue.fromDate", { date: f.shortDate(from) });
    return to === null ? "" : t("catalogue.toDate", { date: f.shortDate(to) });
  };
  const { specification, packaging, storage } = listing;
  const own = (text: string) => (text === "" ? "" : <span lang={listing.originalLang}>{text}</span>);
  // Where the producer's own words stand, the page says so.
  const asWritten = ({ text, lang: written }: typeof packaging) =>
    text === "" ? (
      ""
    ) : (
      <>
        <span lang={written}>{text}</span>
        {written === lang ? null : (
          <span className="text-muted">
            {" "}
            ({t("drafts.isOriginal", { language: languageNames[written] })})
          </span>
        )}
      </>
    );
  const items = [
    { term: t("catalogue.fact_variety"), details: own(listing.variety) },
    { term: t("catalogue.fact_grade"), details: own(listing.grade) },
    ...specificationItems(specification.said, specification.measures, words).map(
      ({ slug, term, details }) => ({ term, details: <span data-measure={slug}>{details}</span> }),
    ),
    { term: t("catalogue.fact_region"), details: listing.region ?? "" },
    { term: t("catalogue.fact_harvest"), details: range(listing.harvestFrom, listing.harvestTo) },
    { term: t("catalogue.fact_available"), details: range(listing.availableFrom, listing.availableTo) },
    {
      term: t("catalogue.fact_stock"),
      details: listing.available > 0n ? <Tonnes quantity={listing.available} /> : "",
    },
    { term: t("catalogue.fact_minimum"), details: <Tonnes quantity={listing.minimumOrder} /> },
    {
      term: t("catalogue.fact_packaging"),
      details: asWritten(packaging),
    },
    {
      term: t("catalogue.fact_storage"),
      details: asWritten(storage),
    },
    { term: t("catalogue.fact_lead"), details: t("catalogue.leadDays", { count: listing.leadTimeDays }) },
  ];
  return <DescriptionList items={items.filter(({ details }) => details !== "")} />;
}
