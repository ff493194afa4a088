import { priceToDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListings } from "#app/queries/producer-listings.server.ts";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant, Money } from "#app/ui/kit/figures.tsx";
import { ListingStatusWord } from "./listing-status-word.tsx";
import { Weight } from "./tiers-text.tsx";

type Row = ProducerListings["listings"][number];

/** The producer's listings: what each is, how it stands, what is left and for how much. */
export function ListingsTable({ listings, companies }: Pick<ProducerListings, "listings" | "companies">) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: t("listings.goods"),
      primary: true,
      cell: (row) => (
        <>
          <a href={paths.producer.listing(row.id)}>{row.title}</a>
          {row.title === row.commodityName ? null : (
            <span className="block text-sm font-normal text-muted">{row.commodityName}</span>
          )}
        </>
      ),
    },
    {
      key: "status",
      header: t("listings.status"),
      cell: (row) => (
        <>
          <ListingStatusWord status={row.status} />
          {row.inReview ? (
            <span className="block text-sm font-normal text-muted">{t("listings.editInReview")}</span>
          ) : null}
          {row.editing ? (
            <span className="block text-sm font-normal text-muted">{t("listings.editBegun")}</span>
          ) : null}
          {row.priceWaits ? (
            <span className="block text-sm font-normal text-muted">{t("listings.priceWaits")}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "available",
      header: t("listings.available"),
      align: "end",
      cell: (row) => <Weight grams={row.available} />,
    },
    {
      key: "price",
      header: t("listings.pricePerKg"),
      align: "end",
      cell: (row) =>
        row.price === null ? (
          "—"
        ) : (
          <Money
            value={priceToDecimal(row.price)}
            currency={row.currency}
            text={f.price(row.price, row.currency)}
          />
        ),
    },
    {
      key: "window",
      header: t("listings.availability"),
      cell: (row) =>
        row.availableFrom && row.availableTo ? (
          <>
            <Instant at={row.availableFrom} text={f.shortDate(row.availableFrom)} />
            {" – "}
            <Instant at={row.availableTo} text={f.shortDate(row.availableTo)} />
          </>
        ) : (
          "—"
        ),
    },
    {
      key: "updated",
      header: t("listings.updated"),
      cell: (row) => <Instant at={row.updatedAt.toISOString()} text={f.shortDate(row.updatedAt)} />,
    },
  ];
  const company: Column<Row> = {
    key: "company",
    header: t("listings.company"),
    cell: (row) => row.company,
  };
  return (
    <DataTable
      caption={t("listings.title")}
      captionHidden
      columns={companies > 1 ? [...columns.slice(0, 1), company, ...columns.slice(1)] : columns}
      rows={listings}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({
        "data-listing": row.slug,
        "data-status": row.status,
        "data-commodity": row.commodity,
        "data-available-kg": toKgDecimal(row.available),
      })}
    />
  );
}
