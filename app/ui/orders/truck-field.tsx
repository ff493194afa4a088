import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";

type Props = {
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
  readonly trucks: OrderView["trucks"];
  /** The truck that is probably meant. */
  readonly likely: OrderView["trucks"][number] | undefined;
};

/** Which truck of the order is meant, by its number and plate. */
export function TruckField({ deed, idOf, trucks, likely }: Props) {
  const { t } = useWords();
  return (
    <SelectField
      name="truck"
      id={idOf("truck")}
      label={t("orders.milestoneTruck")}
      defaultValue={deed.value("truck", likely === undefined ? "" : String(likely.number))}
      error={deed.error("truck")}
      options={trucks.map(({ number, plate }) => ({ value: String(number), label: `${number}. ${plate}` }))}
    />
  );
}
