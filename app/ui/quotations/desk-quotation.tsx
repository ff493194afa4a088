import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQuotation } from "#app/queries/desk-quotation.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { OffersTable } from "./offers-table.tsx";
import { QuotationStateWord } from "./quotation-words.tsx";
import { RequestFacts } from "./request-facts.tsx";

/** A quotation as staff see it: what was asked and every offer, without what the sides wrote to each other. */
export function DeskQuotationView({ quotation }: { readonly quotation: DeskQuotation }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { order, offers } = quotation;
  return (
    <article data-quotation={quotation.id} data-state={quotation.state}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.orders"), href: paths.desk.orders() },
          ...(order === null ? [] : [{ label: order, href: paths.desk.order(order) }]),
          { label: t("quotations.quotationTitle", { goods: quotation.goods }) },
        ]}
      />
      <PageHeading
        eyebrow={`${quotation.producer} → ${quotation.buyer}`}
        title={t("quotations.quotationTitle", { goods: quotation.goods })}
        status={<QuotationStateWord state={quotation.state} />}
        actions={
          order === null ? undefined : (
            <ButtonLink href={paths.desk.order(order)} icon="package">
              {order}
            </ButtonLink>
          )
        }
      />
      <Columns kind="aside">
        <div>
          <Section id="offers" title={t("quotations.offersTitle")}>
            {offers.length === 0 ? (
              <p className="text-muted">{t("quotations.compareNoOffer")}</p>
            ) : (
              <OffersTable offers={offers} />
            )}
          </Section>
        </div>
        <div>
          <Section id="request" title={t("quotations.requestTitle")}>
            <RequestFacts quotation={quotation} />
          </Section>
        </div>
      </Columns>
    </article>
  );
}
