import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerLots } from "#app/queries/producer-lots.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { Weight } from "../orders/amounts.tsx";
import { LotDates, LotStateWord } from "./lot-parts.tsx";

/** The producer's lots and the form that brings a new one in. */
export function LotsView({ lots, listings, listing }: ProducerLots) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("common.producer"), href: paths.producer.home() }, { label: t("listings.lots") }]}
      />
      <PageHeading title={t("listings.lots")} lead={t("listings.lotsLead")} />
      <Columns kind="aside">
        <div>
          {lots.length === 0 ? (
            <EmptyState title={t("listings.lotsNone")} icon="warehouse">
              {t("listings.lotsNoneText")}
            </EmptyState>
          ) : (
            <DataTable
              caption={t("listings.lots")}
              captionHidden
              rows={lots}
              rowKey={(row) => row.id}
              rowMarks={(row) => ({ "data-lot": row.id, "data-state": row.state })}
              columns={[
                {
                  key: "lot",
                  header: t("listings.lot"),
                  primary: true,
                  cell: (row) => (
                    <a href={paths.producer.lot(row.id)}>
                      {t("listings.lotOf", { title: row.listing.title, number: row.number })}
                    </a>
                  ),
                },
                {
                  key: "state",
                  header: t("listings.status"),
                  cell: (row) => <LotStateWord state={row.state} />,
                },
                { key: "dates", header: t("listings.lotDates"), cell: (row) => <LotDates lot={row} /> },
                {
                  key: "reserved",
                  header: t("listings.reserved"),
                  align: "end",
                  cell: (row) => <Weight grams={row.reserved} />,
                },
                {
                  key: "left",
                  header: t("listings.left"),
                  align: "end",
                  cell: (row) => <Weight grams={row.left} />,
                },
              ]}
            />
          )}
        </div>
        <AddLot listings={listings} listing={listing} />
      </Columns>
    </>
  );
}

function AddLot({ listings, listing }: Pick<ProducerLots, "listings" | "listing">) {
  const { lang, t } = useWords();
  const deed = useDeed("add-lot");
  const field = (name: string, stored = "") => ({
    name,
    defaultValue: deed.value(name, stored),
    error: deed.error(name),
  });
  return (
    <Section id="add-lot" title={t("listings.addLot")} lead={t("listings.addLotLead")}>
      {listings.length === 0 ? (
        <p>{t("listings.addLotNone")}</p>
      ) : (
        <form method="post" name="add-lot" action={pathsIn(lang).producer.lots()} className="form" noValidate>
          <DeedErrors deed={deed} />
          <SelectField
            {...field("listing", listing ?? "")}
            label={t("listings.listing")}
            placeholder={t("listings.choose")}
            options={listings.map(({ id, title }) => ({ value: id, label: title }))}
            required
          />
          <NumberField
            {...field("quantityKg")}
            label={t("listings.lotQuantity")}
            unit={t("common.kg")}
            required
          />
          <DateField
            {...field("harvestedOn")}
            label={t("listings.harvestedOn")}
            hint={t("listings.harvestedOnHint")}
            optional={t("common.optional")}
          />
          <DateField
            {...field("bestBefore")}
            label={t("listings.bestBefore")}
            optional={t("common.optional")}
          />
          <TextField
            {...field("origin")}
            label={t("listings.origin")}
            hint={t("listings.originHint")}
            optional={t("common.optional")}
            maxLength={200}
          />
          <TextField
            {...field("reason")}
            label={t("lots.addReason")}
            optional={t("common.optional")}
            maxLength={500}
          />
          <FormActions>
            <Button tone="primary">{t("listings.addLotNow")}</Button>
          </FormActions>
        </form>
      )}
    </Section>
  );
}
