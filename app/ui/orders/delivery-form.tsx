import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** The buyer says that all trucks have come. */
export function DeliveryForm({ order, action }: Props) {
  const { t } = useWords();
  const deed = useDeed("confirm-delivery");
  const window = t(order.perishable ? "orders.window_perishable" : "orders.window_other");
  return (
    <form method="post" name="confirm-delivery" action={action}>
      <DeedErrors deed={deed} />
      <p className="text-muted mb-3">{t("orders.receiveLead", { window })}</p>
      <Button tone="primary" icon="package">
        {t("orders.receive")}
      </Button>
    </form>
  );
}
