import type { ReactNode } from "react";
import type { Amount } from "#app/domain/landed-cost/rung.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { ComparedOffers } from "#app/queries/compare-offers.server.ts";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Money } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Day, UnitPrice, Weight } from "../orders/amounts.tsx";
import { paymentTermsText, QuotationStateWord } from "./quotation-words.tsx";

type Row = ComparedOffers["rows"][number];

/** The offers of several producers for one request, in one currency and one place; the lowest known at the top. */
export function CompareTable({ comparison, current }: { comparison: ComparedOffers; current?: string }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { currency } = comparison;
  const offered = (cell: (offer: NonNullable<Row["offer"]>) => ReactNode) => (row: Row) =>
    row.offer === null ? null : cell(row.offer);
  const inBoth: Column<Row>[] =
    currency === "BYN"
      ? []
      : [
          {
            key: "asked",
            header: t("quotations.compareIn", { currency }),
            align: "end",
            cell: offered(({ compared }) => <Price price={compared.asked} currency={currency} />),
          },
        ];
  return (
    <DataTable
      caption={t("quotations.compareTitle")}
      captionHidden
      rows={comparison.rows}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({ "data-quotation": row.id, "data-state": row.state })}
      columns={[
        {
          key: "producer",
          header: t("quotations.producer"),
          primary: true,
          cell: (row) => (
            <>
              {row.id === current ? (
                <strong>{row.producer}</strong>
              ) : (
                <a href={paths.buyer.quotation(row.id)}>{row.producer}</a>
              )}
              {row.offer === null ? null : <span className="row-note block">{row.offer.title}</span>}
              <span className="row-note block">
                {row.offer === null && row.state === "requested" ? (
                  t("quotations.compareNoOffer")
                ) : (
                  <QuotationStateWord state={row.state} />
                )}
              </span>
            </>
          ),
        },
        {
          key: "price",
          header: t("quotations.comparePrice"),
          align: "end",
          cell: offered((offer) => (
            <>
              <UnitPrice price={offer.price} currency={offer.currency} />
              <span className="row-note block" translate="no">
                {offer.incoterm} {offer.place}
              </span>
              {offer.side === "buyer" ? (
                <span className="row-note block" data-own-offer="">
                  {t("quotations.compareOwn")}
                </span>
              ) : null}
            </>
          )),
        },
        {
          key: "quantity",
          header: t("quotations.quantity"),
          align: "end",
          cell: offered((offer) => <Weight grams={offer.quantity} />),
        },
        ...inBoth,
        {
          key: "byn",
          header: t("quotations.compareByn"),
          align: "end",
          cell: offered(({ compared }) => <Price price={compared.byn} currency="BYN" />),
        },
        {
          key: "landed",
          header: t("quotations.compareLanded"),
          align: "end",
          cell: (row) =>
            row.offer === null ? null : (
              <>
                <Landed amount={row.offer.compared.perKg} />
                {row.lowest ? (
                  <span className="row-note block">
                    <StatusWord tone="good">{t("quotations.compareLowest")}</StatusWord>
                  </span>
                ) : null}
              </>
            ),
        },
        {
          key: "total",
          header: t("quotations.compareTotal"),
          align: "end",
          cell: offered(({ compared }) => <Landed amount={compared.total} />),
        },
        {
          key: "delivery",
          header: t("quotations.delivery"),
          cell: offered((offer) => (
            <>
              <Day date={offer.deliverTo} />
              <span className="row-note block">{paymentTermsText(offer.paymentTerms, t)}</span>
            </>
          )),
        },
        {
          key: "valid",
          header: t("quotations.validUntil"),
          cell: offered((offer) => f.shortDate(offer.validUntil)),
        },
      ]}
    />
  );
}

function Price({ price, currency }: { readonly price: PriceE4 | null; readonly currency: Currency }) {
  const { t, f } = useWords();
  if (price === null) return t("quotations.compareUnknown", { why: t("quotations.why_rate") });
  return <span className="figure">{f.price(price, currency)}</span>;
}

/** Known, known from below, or said to be unknown and why. */
function Landed({ amount: cost }: { readonly amount: Amount }) {
  const { t, f } = useWords();
  const { amount, atLeast } = cost;
  if (amount === null) return t("quotations.compareUnknown", { why: why(cost, t) });
  const text = f.money(amount, "BYN");
  return (
    <Money
      value={toDecimal(amount)}
      currency="BYN"
      text={atLeast ? t("quotations.compareAtLeast", { amount: text }) : text}
    />
  );
}

function why({ why: reason }: Amount, t: T): string {
  if (reason === "rate-missing") return t("quotations.why_rate");
  return t(reason === "freight-not-known" ? "quotations.why_freight" : "quotations.why_other");
}
