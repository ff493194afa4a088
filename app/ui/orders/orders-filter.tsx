import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrdersListView } from "#app/queries/orders-list.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";

/** What of the orders is looked at: by number or company, state and the days they were placed on. */
export function OrdersFilter({ view }: { readonly view: OrdersListView }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { side, group, state, from, to, q, states } = view;
  const area = side === "staff" ? paths.desk : paths[side];
  const filtered = q !== "" || from !== null || to !== null || state !== null;
  return (
    <form method="get" action={area.orders()} className="basket-quantity mb-3 print-hidden">
      <HiddenField name="group" value={group} />
      <TextField name="q" type="search" label={t("orderLife.searchHint")} defaultValue={q} width="medium" />
      {states.length < 2 ? null : (
        <SelectField
          name="state"
          label={t("orders.state")}
          defaultValue={state ?? ""}
          options={[
            { value: "", label: t("orderLife.anyState") },
            ...states.map((value) => ({ value, label: t(`orders.state_${value}`) })),
          ]}
        />
      )}
      <DateField name="from" label={t("orderLife.placedFrom")} defaultValue={from ?? ""} />
      <DateField name="to" label={t("orderLife.placedTo")} defaultValue={to ?? ""} />
      <Button icon="search">{t("orderLife.filter")}</Button>
      {filtered ? <a href={area.orders({ group })}>{t("orderLife.clear")}</a> : null}
    </form>
  );
}
