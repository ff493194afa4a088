import type { PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly field: (name: string, stored: string) => { name: string; defaultValue: string; error?: string };
  readonly tiers: readonly { readonly from: Grams | null; readonly price: PriceE4 | null }[];
  readonly currency: string;
  /** Where a page has two such groups. */
  readonly idPrefix?: string | undefined;
};

const rows = [0, 1, 2, 3];

/**
 * Rows of tiers: from so many kilograms on, this price per kilogram. What is filled stands open with one empty row
 * below; the rest lies behind one press, with scripts or without.
 */
export function TierFields({ field, tiers, currency, idPrefix }: Props) {
  const { t } = useWords();
  const names = (row: number) => [`tiers[${row}].fromKg`, `tiers[${row}].pricePerKg`];
  const isFilled = (row: number) =>
    tiers[row] !== undefined ||
    names(row).some((name) => {
      const { defaultValue, error } = field(name, "");
      return defaultValue !== "" || error !== undefined;
    });
  const open = Math.max(2, rows.filter(isFilled).length + 1);
  const more = rows.slice(open);
  return (
    <>
      {rows.slice(0, open).map((row) => (
        <TierRow key={row} {...{ row, field, tiers, currency, idPrefix }} />
      ))}
      {more.length === 0 ? null : (
        <Disclosure summary={t("listings.tiersMore")}>
          <div className="stack">
            {more.map((row) => (
              <TierRow key={row} {...{ row, field, tiers, currency, idPrefix }} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  );
}

function TierRow({ row, field, tiers, currency, idPrefix }: Props & { readonly row: number }) {
  const { t, f } = useWords();
  const id = (name: string) => (idPrefix === undefined ? {} : { id: `${idPrefix}-${fieldId(name)}` });
  const from = `tiers[${row}].fromKg`;
  const price = `tiers[${row}].pricePerKg`;
  const tier = tiers[row];
  const fromKg = tier?.from == null ? "" : f.typed(toKgDecimal(tier.from));
  const perKg = tier?.price == null ? "" : f.typed(priceToDecimal(tier.price));
  return (
    <div className="form-grid">
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
        unit={t("listings.currencyPerKg", { currency })}
      />
    </div>
  );
}
