import { toDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type CostFormProps = Pick<ListingPage, "slug" | "quantity" | "cost" | "st1" | "freightAssumed">;

/** The assumptions of the landed cost: a plain form that answers with an address. */
export function CostForm({ slug, quantity, cost, st1, freightAssumed }: CostFormProps) {
  const { lang, t, f } = useWords();
  return (
    <form className="form" method="get" action={`${pathsIn(lang).listing(slug)}#cost`}>
      <NumberField
        name="quantity"
        label={t("catalogue.costQuantity")}
        unit={t("common.kg")}
        defaultValue={toKgDecimal(quantity)}
      />
      {cost.freightIncluded ? null : (
        <NumberField
          name="freight"
          label={t("catalogue.costFreight")}
          hint={
            cost.referenceFreight === null
              ? undefined
              : t("catalogue.costFreightHint", {
                  amount: f.money(cost.referenceFreight.amount, cost.referenceFreight.currency),
                })
          }
          unit="USD"
          defaultValue={freightAssumed === null ? "" : toDecimal(freightAssumed)}
        />
      )}
      <RadioGroup
        name="st1"
        label={t("catalogue.costSt1")}
        inline
        choices={[
          { value: "yes", label: t("catalogue.costSt1Yes") },
          { value: "no", label: t("catalogue.costSt1No") },
        ]}
        defaultValue={st1 ? "yes" : "no"}
      />
      <FormActions>
        <Button>{t("catalogue.costButton")}</Button>
      </FormActions>
    </form>
  );
}
