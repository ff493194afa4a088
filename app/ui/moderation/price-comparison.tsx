import { diffTiers } from "#app/domain/moderation/diff-parts.ts";
import { placeQuery } from "#app/domain/moderation/queue.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import type { PriceReview } from "#app/queries/price-review.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant, Money } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { PriceChart } from "./price-chart.tsx";
import { TierChanges } from "./tier-changes.tsx";

/** A price that jumped: asked for and in force, what the goods usually cost, and how the price came to be. */
export function PriceComparison({ price }: { readonly price: PriceReview }) {
  const { t, f } = useWords();
  const { currency, median } = price;
  return (
    <>
      <Section id="price" title={t("review.priceTitle")} lead={t("review.priceLead")}>
        <div className="stack" data-price={price.id} data-state={price.state}>
          <TierChanges
            changes={diffTiers(price.inForce, price.asked)}
            currencies={{ before: currency, after: currency }}
            whole={false}
          />
          <p>
            {median === null ? (
              t("review.medianNone")
            ) : (
              <>
                {t("review.median", { count: median.samples })}{" "}
                <Money
                  value={priceToDecimal(median.price)}
                  currency={currency}
                  text={f.price(median.price, currency)}
                />
              </>
            )}
          </p>
        </div>
      </Section>
      <Section id="price-history" title={t("review.priceHistory")}>
        <div className="stack">
          <PriceChart price={price} />
          <DataTable
            caption={t("review.priceHistory")}
            captionHidden
            onPhone="table"
            rows={price.history.toReversed()}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "at",
                header: t("review.priceSince"),
                primary: true,
                cell: (one) => <Instant at={one.at.toISOString()} text={f.dateTime(one.at)} />,
              },
              {
                key: "price",
                header: t("review.firstTier"),
                align: "end",
                cell: (one) =>
                  one.first === null ? (
                    "—"
                  ) : (
                    <Money
                      value={priceToDecimal(one.first)}
                      currency={one.currency}
                      text={f.price(one.first, one.currency)}
                    />
                  ),
              },
              { key: "state", header: t("moderation.state"), cell: (one) => t(`review.price_${one.state}`) },
            ]}
          />
        </div>
      </Section>
    </>
  );
}

type DeedsProps = {
  readonly review: DeskCase;
  readonly price: PriceReview;
  readonly formToken: string;
};

/** Letting the price through, or refusing it with a word; each names the price that was read. */
export function PriceDeeds({ review, price, formToken }: DeedsProps) {
  const { lang, t } = useWords();
  const refuse = useDeed("refuse-price");
  const command = (deed: "approve" | "refuse") =>
    pathsIn(lang).desk.priceCommand(price.id, deed, placeQuery(review.place));
  return (
    <Section id="decide" title={t("moderation.decide")}>
      <div className="stack">
        <div id="decide-approve">
          <form method="post" name="approve-price" action={command("approve")} className="stack">
            <HiddenField name="formToken" value={formToken} />
            <p>{t("review.approvePriceHint")}</p>
            <div>
              <Button tone="primary" icon="check" data-decision="">
                {t("moderation.approvePrice")}
              </Button>
            </div>
          </form>
        </div>
        <div id="decide-reject">
          <Disclosure summary={t("moderation.refusePrice")} open={refuse.refused}>
            <form method="post" name="refuse-price" action={command("refuse")} className="stack" noValidate>
              <HiddenField name="formToken" value={formToken} />
              <TextArea
                name="comment"
                id="refuse-price-comment"
                label={t("moderation.comment")}
                hint={t("review.refusePriceHint")}
                defaultValue={refuse.value("comment")}
                error={refuse.error("comment")}
                maxLength={2000}
                rows={3}
              />
              <div>
                <Button tone="danger">{t("moderation.refusePrice")}</Button>
              </div>
            </form>
          </Disclosure>
        </div>
      </div>
    </Section>
  );
}
