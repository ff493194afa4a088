import { routes } from "#app/domain/shipments/route.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** Which road the goods take; the papers of the border follow it. */
export function RouteForm({ order, action }: Props) {
  const { t } = useWords();
  const { refused } = useDeed("choose-route");
  return (
    <Disclosure summary={t("parts.routeChange", { route: t(`parts.route_${order.route}`) })} open={refused}>
      <DeedForm name="choose-route" action={action}>
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("parts.routeLead")}</p>
            <SelectField
              name="route"
              id={idOf("route")}
              label={t("parts.route")}
              defaultValue={deed.value("route", order.route)}
              error={deed.error("route")}
              options={routes.map((route) => ({ value: route, label: t(`parts.route_${route}`) }))}
            />
            <div>
              <Button icon="check">{t("parts.routeSave")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
