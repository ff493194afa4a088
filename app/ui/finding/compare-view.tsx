import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { Comparison } from "#app/queries/compare.server.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import type { ComparedFact } from "./compared-facts.tsx";
import { useComparedFacts } from "./compared-facts.tsx";

type Props = { readonly compared: Comparison; readonly badNumber: string | null };

/** Up to four listings side by side, landed in Minsk in one currency, with what tells them apart. */
export function CompareView({ compared, badNumber }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { listings, quantity } = compared;
  const facts = useComparedFacts(compared);
  const slugs = listings.map(({ slug }) => slug);
  return (
    <>
      <PageHeading title={t("finding.compareTitle")} lead={t("finding.compareLead")} />
      <Notices compared={compared} badNumber={badNumber} />
      {listings.length === 0 ? (
        <EmptyState
          icon="list"
          title={t("finding.compareNone")}
          action={<ButtonLink href={paths.catalogue()}>{t("finding.toCatalogue")}</ButtonLink>}
        >
          <p>{t("finding.compareNoneText")}</p>
        </EmptyState>
      ) : (
        <>
          <form className="form compare-quantity" method="get" action={paths.buyer.compare()}>
            {slugs.map((slug) => (
              <HiddenField key={slug} name="listing" value={slug} />
            ))}
            <NumberField
              name="quantity"
              label={t("finding.compareQuantity")}
              unit={t("common.kg")}
              defaultValue={toKgDecimal(quantity)}
            />
            <FormActions>
              <Button>{t("finding.compareAgain")}</Button>
            </FormActions>
          </form>
          <div className="compared">
            <DataTable<ComparedFact>
              caption={t("finding.compareCaption", { tonnes: f.tonnes(quantity) })}
              columns={[
                {
                  key: "fact",
                  header: t("finding.fact"),
                  primary: true,
                  cell: (fact) => (
                    <>
                      {fact.name}
                      {fact.differs ? <span className="compare-differs"> {t("finding.differs")}</span> : null}
                    </>
                  ),
                },
                ...listings.map((listing, at) => ({
                  key: listing.slug,
                  header: `${`${listing.commodity.name} ${listing.variety}`.trim()}, ${listing.producer.name}`,
                  cell: (fact: ComparedFact) => fact.cells[at],
                })),
              ]}
              rows={facts}
              rowKey={(fact) => fact.key}
              rowMarks={(fact) => ({
                "data-fact": fact.key,
                "data-differs": fact.differs ? "yes" : "no",
                ...(fact.rung === undefined ? {} : { "data-rung": fact.rung }),
              })}
            />
          </div>
          <p className="fine-print">{t("finding.compareNote")}</p>
        </>
      )}
    </>
  );
}

function Notices({ compared, badNumber }: Props) {
  const { t } = useWords();
  return (
    <>
      {compared.tooMany === 0 ? null : (
        <Notice kind="warning">
          <p>{t("finding.compareTooMany", { count: compared.tooMany })}</p>
        </Notice>
      )}
      {compared.gone.length === 0 ? null : (
        <Notice kind="info">
          <p>{t("finding.compareGone", { count: compared.gone.length })}</p>
        </Notice>
      )}
      {badNumber === null ? null : (
        <Notice kind="warning">
          <p>{t("cost.badNumberAt", { field: t("cost.quantity"), text: badNumber })}</p>
        </Notice>
      )}
    </>
  );
}
