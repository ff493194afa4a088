import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerLot } from "#app/queries/producer-lots.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { LotDates, LotStateWord } from "./lot-parts.tsx";
import { Weight } from "./tiers-text.tsx";

/** One lot: its books, its movements, and the correction of what is left. */
export function LotView({ lot, done }: { readonly lot: ProducerLot; readonly done: string | null }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const title = t("listings.lotOf", { title: lot.listing.title, number: lot.number });
  return (
    <div data-lot={lot.id} data-state={lot.state}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.lots"), href: paths.producer.lots() },
          { label: title },
        ]}
      />
      <PageHeading title={title} status={<LotStateWord state={lot.state} />} />
      {done === null ? null : (
        <Notice kind="success" announce>
          <p>{t(done === "added" ? "listings.doneLotAdded" : "listings.doneLotCorrected")}</p>
        </Notice>
      )}
      <Columns kind="aside">
        <div>
          <Section id="ledger" title={t("listings.lotLedger")}>
            <DataTable
              caption={t("listings.lotLedger")}
              captionHidden
              rows={lot.movements}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "at",
                  header: t("listings.movedAt"),
                  primary: true,
                  cell: (row) => <Instant at={row.at.toISOString()} text={f.dateTime(row.at)} />,
                },
                {
                  key: "kind",
                  header: t("listings.movement"),
                  cell: (row) => t(`listings.move_${row.kind}`),
                },
                {
                  key: "grams",
                  header: t("listings.lotQuantity"),
                  align: "end",
                  cell: (row) => <Weight grams={row.grams} />,
                },
                {
                  key: "why",
                  header: t("listings.moveWhy"),
                  cell: (row) =>
                    row.order === null ? (
                      row.reason
                    ) : (
                      <a href={paths.producer.order(row.order)}>{row.order}</a>
                    ),
                },
              ]}
            />
          </Section>
        </div>
        <div>
          <Section id="books" title={t("listings.lotBooks")}>
            <DescriptionList
              figures
              items={[
                {
                  term: t("listings.listing"),
                  details: <a href={paths.producer.listing(lot.listing.id)}>{lot.listing.title}</a>,
                },
                { term: t("listings.lotDates"), details: <LotDates lot={lot} /> },
                ...(lot.origin === "" ? [] : [{ term: t("listings.origin"), details: lot.origin }]),
                { term: t("listings.received"), details: <Weight grams={lot.received} /> },
                { term: t("listings.corrected"), details: <Weight grams={lot.corrected} /> },
                { term: t("listings.reserved"), details: <Weight grams={lot.reserved} /> },
                { term: t("listings.shipped"), details: <Weight grams={lot.shipped} /> },
                { term: t("listings.recalled"), details: <Weight grams={lot.recalled} /> },
                { term: t("listings.left"), details: <Weight grams={lot.left} /> },
              ]}
            />
          </Section>
          {lot.mayEdit && lot.state !== "recalled" ? <CorrectLot lot={lot} /> : null}
        </div>
      </Columns>
    </div>
  );
}

function CorrectLot({ lot }: { readonly lot: ProducerLot }) {
  const { lang, t } = useWords();
  const deed = useDeed("correct-lot");
  return (
    <Section id="correct" title={t("listings.correctLot")} lead={t("listings.correctLotLead")}>
      <form
        method="post"
        name="correct-lot"
        action={pathsIn(lang).producer.lot(lot.id)}
        className="form"
        noValidate
      >
        <DeedErrors deed={deed} />
        <NumberField
          name="quantityKg"
          label={t("listings.left")}
          unit={t("common.kg")}
          defaultValue={deed.value("quantityKg", toKgDecimal(lot.left))}
          error={deed.error("quantityKg")}
          required
        />
        <TextField
          name="reason"
          label={t("listings.correctReason")}
          defaultValue={deed.value("reason")}
          error={deed.error("reason")}
          maxLength={500}
          required
        />
        <FormActions>
          <Button tone="primary">{t("listings.correctLotNow")}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
