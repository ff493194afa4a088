import { isCurrency, parseAmount } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { When } from "./amounts.tsx";

/** What the buyer has changed since the order was placed, for as long as it waits for the producer; newest first. */
export function OrderChanges({ order }: { readonly order: OrderView }) {
  const { t, f } = useWords();
  const changes = order.state === "placed" ? order.events.filter(({ kind }) => kind === "changed") : [];
  if (changes.length === 0) return null;
  const amount = (text: string | undefined, currency: string | undefined) => {
    const parsed = parseAmount(text ?? "");
    return parsed.ok && isCurrency(currency) ? f.money(parsed.value, currency) : (text ?? "");
  };
  const dates = (from = "", to = "") => t("orders.deliveryDates", { from: f.date(from), to: f.date(to) });
  return (
    <Notice kind="info" title={t("orderLife.changedTitle")}>
      {order.side === "producer" ? <p>{t("orderLife.changedLead")}</p> : null}
      {changes.map(({ seq, data, at }) => (
        <div key={seq} data-version={data.version}>
          <p>
            <strong>{t("orderLife.version", { version: data.version ?? "" })}</strong>
            {" · "}
            <When at={at} />
          </p>
          <ul>
            {data.kgBefore === undefined ? null : (
              <>
                <li>
                  {t("orderLife.changeWeight", {
                    before: f.number(Number(data.kgBefore)),
                    now: f.number(Number(data.kg)),
                  })}
                </li>
                <li>
                  {t("orderLife.changeTotal", {
                    before: amount(data.totalBefore, data.currency),
                    now: amount(data.total, data.currency),
                  })}
                </li>
              </>
            )}
            {data.fromBefore === undefined ? null : (
              <li>
                {t("orderLife.changeDates", {
                  before: dates(data.fromBefore, data.toBefore),
                  now: dates(data.from, data.to),
                })}
              </li>
            )}
            {data.address === undefined ? null : <li>{t("orderLife.changeAddress")}</li>}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
