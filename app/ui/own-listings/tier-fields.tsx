import type { PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly field: (name: string, stored: string) => { name: string; defaultValue: string; error?: string };
  readonly tiers: readonly { readonly from: Grams | null; readonly price: PriceE4 | null }[];
  /** Where a page has two such groups. */
  readonly idPrefix?: string;
};

const rows = [0, 1, 2, 3];

/** Four rows of tiers: from so many kilograms on, this price per kilogram. */
export function TierFields({ field, tiers, idPrefix }: Props) {
  const { t } = useWords();
  const id = (name: string) => (idPrefix === undefined ? {} : { id: `${idPrefix}-${fieldId(name)}` });
  return (
    <>
      {rows.map((row) => {
        const from = `tiers[${row}].fromKg`;
        const price = `tiers[${row}].pricePerKg`;
        const tier = tiers[row];
        const fromKg = tier?.from == null ? "" : toKgDecimal(tier.from);
        const perKg = tier?.price == null ? "" : priceToDecimal(tier.price);
        return (
          <div className="form-grid" key={row}>
            <NumberField
              {...field(from, fromKg)}
              {...id(from)}
              label={t("listings.tierFromField", { number: row + 1 })}
              unit={t("common.kg")}
            />
            <NumberField
              {...field(price, perKg)}
              {...id(price)}
              label={t("listings.tierPriceField", { number: row + 1 })}
              unit={t("listings.perKgUnit")}
            />
          </div>
        );
      })}
    </>
  );
}
