import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { deadlineText } from "./amounts.tsx";
import { whoText } from "./order-words.ts";
import { ReasonForm } from "./reason-form.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };

/** A request to cancel that stands, with the answer if it is the reader's to give. */
export function CancellationAsked({ order, pathTo }: Props) {
  const { t, f } = useWords();
  const asked = order.cancellation;
  if (asked === null) return null;
  const answers = order.deeds.includes("agree-cancellation");
  return (
    <Notice kind="warning" title={t("orders.cancelAskedTitle", { who: whoText(asked.askedBy, t) })}>
      <p>{asked.reason}</p>
      <p>
        {asked.state === "escalated"
          ? t("orders.cancelEscalated")
          : t("orders.cancelAnswerBy", { when: deadlineText(asked.answerBy, f) })}
      </p>
      {answers ? order.side === "staff" ? <Ruling pathTo={pathTo} /> : <Answer pathTo={pathTo} /> : null}
    </Notice>
  );
}

function Answer({ pathTo }: Pick<Props, "pathTo">) {
  const { t } = useWords();
  const agree = useDeed("agree-cancellation");
  const refuse = useDeed("refuse-cancellation");
  return (
    <div className="form-actions">
      <form method="post" name="agree-cancellation" action={pathTo("agree-cancellation")}>
        <DeedErrors deed={agree} />
        <Button tone="danger">{t("orders.cancelAgree")}</Button>
      </form>
      <form method="post" name="refuse-cancellation" action={pathTo("refuse-cancellation")}>
        <DeedErrors deed={refuse} />
        <Button>{t("orders.cancelRefuse")}</Button>
      </form>
    </div>
  );
}

/** Staff rule where the sides did not agree: both ways with a reason that both sides read. */
function Ruling({ pathTo }: Pick<Props, "pathTo">) {
  const { t } = useWords();
  return (
    <>
      <ReasonForm
        name="agree-cancellation"
        action={pathTo("agree-cancellation")}
        title={t("orders.cancelRule")}
        lead={t("orders.declineHint")}
        label={t("orders.cancelRuleReason")}
        button={t("orders.cancelRule")}
        danger
      />
      <ReasonForm
        name="refuse-cancellation"
        action={pathTo("refuse-cancellation")}
        title={t("orders.cancelRuleOut")}
        lead={t("orders.declineHint")}
        label={t("orders.cancelRuleReason")}
        button={t("orders.cancelRuleOut")}
      />
    </>
  );
}

/** The ways a side has to end the order: alone, or by asking. */
export function CancelForms({ order, pathTo }: Props) {
  const { t } = useWords();
  const alone = order.cancelsAlone;
  const lead = order.paymentLapsed ? "afterDelivery.cancelLapsedLead" : "orders.cancelLead";
  return (
    <>
      {order.deeds.includes("cancel-order") ? (
        <ReasonForm
          name="cancel-order"
          action={pathTo("cancel-order")}
          title={t("orders.cancelTitle")}
          lead={t(order.state === "placed" ? "orders.cancelPlacedLead" : "orders.cancelLead")}
          label={t("orders.cancelReason")}
          button={t("orders.cancel")}
          optional={order.state === "placed"}
          danger
        />
      ) : null}
      {order.deeds.includes("request-cancellation") ? (
        <ReasonForm
          name="request-cancellation"
          action={pathTo("request-cancellation")}
          title={t(alone ? "orders.cancelTitle" : "orders.cancelAskTitle")}
          lead={t(alone ? lead : "orders.cancelAskLead")}
          label={t("orders.cancelReason")}
          button={t(alone ? "orders.cancel" : "orders.cancelAsk")}
          danger
        />
      ) : null}
    </>
  );
}
