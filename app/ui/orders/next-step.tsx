import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { deadlineText } from "./amounts.tsx";
import { whoText } from "./order-words.ts";

/** What has to happen next, who must do it and by when. */
export function NextStep({ order }: { readonly order: OrderView }) {
  const { t, f } = useWords();
  const { kind, who, by } = order.next;
  const yours = who === order.side;
  const waits =
    who === "nobody" ? null : yours ? t("orders.nextYou") : t("orders.nextWho", { who: whoText(who, t) });
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
        <p>{t(`orders.next_${kind}`)}</p>
      </div>
    </div>
  );
}
