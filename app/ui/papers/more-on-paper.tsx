import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
  /** The trucks to choose from; none where the order has one or none. */
  readonly trucks: OrderView["trucks"];
};

const fields = ["validUntil", "vehicle", "weightKg", "consignee", "truck"] as const;

/** What may stand on a paper beside its number and date; nothing of it has to be typed. */
export function MoreOnPaper({ deed, idOf, trucks }: Props) {
  const { t } = useWords();
  const field = (name: (typeof fields)[number]) => ({
    name,
    id: idOf(name),
    optional: t("common.optional"),
    defaultValue: deed.value(name),
    error: deed.error(name),
  });
  const typed = fields.some((name) => deed.value(name) !== "" || deed.error(name) !== undefined);
  return (
    <Disclosure summary={t("shipments.moreFields")} open={typed}>
      <div className="form-grid">
        <DateField {...field("validUntil")} label={t("shipments.validUntil")} width="full" />
        <TextField {...field("vehicle")} label={t("shipments.vehicle")} autoComplete="off" />
        <NumberField
          {...field("weightKg")}
          label={t("shipments.paperWeight")}
          unit={t("common.kg")}
          width="full"
        />
        <TextField {...field("consignee")} label={t("shipments.consignee")} autoComplete="off" />
        {trucks.length === 0 ? null : (
          <SelectField
            {...field("truck")}
            label={t("shipments.forTruck")}
            placeholder={t("shipments.anyTruck")}
            options={trucks.map(({ number, plate }) => ({
              value: String(number),
              label: `${number}. ${plate}`,
            }))}
          />
        )}
      </div>
    </Disclosure>
  );
}
