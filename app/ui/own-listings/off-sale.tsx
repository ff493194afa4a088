import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";

type Reason = ProducerListing["offSale"][number];

/** Why buyers cannot order the goods now, and what brings each of them back. */
export function OffSale({ listing }: { readonly listing: ProducerListing }) {
  const { t } = useWords();
  // A suspended listing is told of at length below.
  const reasons = listing.offSale.filter(({ why }) => why !== "suspended");
  if (reasons.length === 0) return null;
  return (
    <Notice kind="warning" title={t("offSale.title")}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.why} data-off-sale={reason.why}>
            <Why reason={reason} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Why({ reason }: { readonly reason: Reason }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  switch (reason.why) {
    case "suspended":
    case "paused":
      return t("offSale.paused");
    case "company_not_verified":
      return (
        <>
          {t("offSale.companyNotVerified")} <a href={paths.company.home()}>{t("offSale.toCompany")}</a>
        </>
      );
    case "company_paper_ended":
      return (
        <>
          {t("offSale.companyPaperEnded", {
            papers: reason.papers.map((kind) => t(`profile.kind_${kind}`)).join(", "),
          })}{" "}
          <a href={paths.company.home()}>{t("offSale.toCompany")}</a>
        </>
      );
    case "certificate_ended":
      return t("offSale.certificateEnded", {
        certificates: reason.certificates.map((kind) => t(`words.certificate_${kind}`)).join(", "),
      });
    case "out_of_season":
      return t("offSale.outOfSeason", { until: f.date(reason.until) });
    case "sold_out":
      return (
        <>
          {t("offSale.soldOut")} <a href={paths.producer.lots()}>{t("offSale.toLots")}</a>
        </>
      );
  }
}
