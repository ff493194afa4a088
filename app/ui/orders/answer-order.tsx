import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { ReasonForm } from "./reason-form.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** The producer takes the order on, or says why not. */
export function AnswerOrder({ order, pathTo }: Props) {
  const { t, f } = useWords();
  const deed = useDeed("confirm-order");
  return (
    <div className="stack">
      <form method="post" name="confirm-order" action={pathTo("confirm-order")}>
        <DeedErrors deed={deed} />
        <HiddenField name="version" value={String(order.agreedVersion)} />
        {order.paymentTerms === "net-30" ? (
          <div className="mb-3" data-bears-wait="">
            <Notice kind="warning" title={t("afterDelivery.waitTitle")}>
              {t("afterDelivery.waitText", { amount: f.money(order.total, order.currency) })}
            </Notice>
          </div>
        ) : null}
        <p className="text-muted mb-3">{t("orders.confirmLead")}</p>
        <Button tone="primary" icon="check">
          {t("orders.confirm")}
        </Button>
      </form>
      <ReasonForm
        name="decline-order"
        action={pathTo("decline-order")}
        title={t("orders.declineTitle")}
        lead={t("orders.declineHint")}
        label={t("orders.declineReason")}
        button={t("orders.decline")}
        danger
      />
    </div>
  );
}
