import type { Money } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { DateField, NumberField } from "#app/ui/kit/text-field.tsx";

/** The names of what is typed, as they stand in the address. */
export const costFieldLabels = {
  quantity: "cost.quantity",
  freight: "cost.freight",
  broker: "cost.broker",
  declareOn: "cost.declareOn",
} as const;
export type CostField = keyof typeof costFieldLabels;
export type BadNumber = { readonly field: CostField; readonly text: string };

type CostFormProps = Pick<ListingPage, "slug" | "quantity" | "cost" | "assumptions" | "plannedOn"> & {
  readonly badNumbers: readonly BadNumber[];
};

/** The assumptions of the landed cost: a plain form that answers with an address. */
export function CostForm({ slug, quantity, cost, assumptions, plannedOn, badNumbers }: CostFormProps) {
  const { lang, t, f } = useWords();
  const listing = pathsIn(lang).listing(slug);
  const field = (name: CostField, value: string) => {
    const bad = badNumbers.find((one) => one.field === name);
    return {
      name,
      label: t(costFieldLabels[name]),
      defaultValue: bad?.text ?? value,
      error: bad === undefined ? undefined : t("cost.badNumberShort"),
    };
  };
  const reference = (amount: Money | null) =>
    amount === null ? undefined : t("cost.freightHint", { amount: f.money(amount.amount, amount.currency) });
  const { freightPerTruck, brokerPerDeclaration, declareOn } = assumptions;
  return (
    <form className="form" method="get" action={`${listing}#cost`}>
      <NumberField {...field("quantity", toKgDecimal(quantity))} unit={t("common.kg")} />
      {cost.freightIncluded ? null : (
        <NumberField
          {...field("freight", freightPerTruck === null ? "" : toDecimal(freightPerTruck))}
          hint={reference(cost.referenceFreight)}
          unit="USD"
        />
      )}
      <DateField
        {...field("declareOn", declareOn ?? "")}
        hint={t("cost.declareOnHint", { date: f.date(plannedOn) })}
      />
      <NumberField
        {...field("broker", brokerPerDeclaration === null ? "" : toDecimal(brokerPerDeclaration))}
        hint={reference(cost.referenceBroker)}
        unit="BYN"
      />
      <RadioGroup
        name="st1"
        label={t("cost.st1")}
        inline
        choices={[
          { value: "yes", label: t("cost.st1Yes") },
          { value: "no", label: t("cost.st1No") },
        ]}
        defaultValue={assumptions.st1 ? "yes" : "no"}
      />
      <FormActions>
        <Button>{t("cost.button")}</Button>
        <a href={`${listing}#cost`}>{t("cost.reset")}</a>
      </FormActions>
    </form>
  );
}
