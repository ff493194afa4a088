import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { deadlineText, weightText } from "./amounts.tsx";
import { whoText } from "./order-words.ts";

/** Steps that are told in other words once a part is on the road. */
const partSteps = ["replace_goods", "bring_papers", "check_papers", "ship"] as const;

/** The payment before shipment is so late that the producer may cancel. */
const lapsed = {
  producer: "afterDelivery.lapsedProducer",
  buyer: "afterDelivery.lapsedBuyer",
  staff: "afterDelivery.lapsedStaff",
} as const;

/** What has to happen next, who must do it and by when. */
export function NextStep({ order }: { readonly order: OrderView }) {
  const { t, f } = useWords();
  const { kind, who, by } = order.next;
  const yours = who === order.side;
  const waits =
    who === "nobody" ? null : yours ? t("orders.nextYou") : t("orders.nextWho", { who: whoText(who, t) });
  const part =
    order.state === "shipped" && order.rest > 0n ? partSteps.find((step) => step === kind) : undefined;
  const whatHappens =
    part === undefined
      ? t(`orders.next_${kind}`)
      : t(`parts.next_${part}`, { kg: weightText(order.rest, t, f) });
  return (
    <div className={yours ? "notice tone-waiting" : "notice"}>
      <Icon name={yours ? "hourglass" : who === "nobody" ? "circle-check" : "clock"} />
      <div className="notice-body">
        <h2 className="notice-title">
          {waits ?? t("orders.nextTitle")}
          {by === null ? null : (
            <>
              {", "}
              <time dateTime={by.toISOString()}>{t("orders.nextBy", { when: deadlineText(by, f) })}</time>
            </>
          )}
        </h2>
        <p>{whatHappens}</p>
        {order.paymentLapsed ? <p data-payment-lapsed="">{t(lapsed[order.side])}</p> : null}
      </div>
    </div>
  );
}
