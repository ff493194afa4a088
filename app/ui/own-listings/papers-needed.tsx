import { useWords } from "#app/i18n/context.tsx";
import type { CommodityFacts } from "#app/queries/listing-choices.server.ts";
import { Section } from "#app/ui/kit/section.tsx";

/** The papers that orders of these goods will ask for: better to know before the first one. */
export function PapersNeeded({ commodity }: { readonly commodity: CommodityFacts }) {
  const { t } = useWords();
  return (
    <Section id="papers-needed" title={t("listings.papersTitle")} lead={t("listings.papersLead")}>
      <ul className="row-list">
        {commodity.papers.map((paper) => (
          <li key={paper}>
            <span>{t(`words.paper_${paper}`)}</span>
            <span className="text-muted">{t(`papers.about_${paper}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
