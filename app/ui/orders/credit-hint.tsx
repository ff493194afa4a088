import { mayRestOn } from "#app/domain/orders/credit.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CreditView } from "#app/queries/credit.server.ts";

/** What a buyer may still order for payment after delivery, or why not: beside the terms it is about. */
export function CreditHint({ credit }: { readonly credit: CreditView | null }) {
  const { lang, t, f } = useWords();
  if (credit === null) return <span data-credit="none">{t("afterDelivery.none")}</span>;
  const until = f.date(credit.until);
  if (credit.over) return <span data-credit="over">{t("afterDelivery.over", { until })}</span>;
  if (credit.overdue.length > 0) {
    return (
      <span data-credit="overdue">
        {t("afterDelivery.overdue", { count: credit.overdue.length })}{" "}
        {credit.overdue.map((number, index) => (
          <span key={number}>
            {index === 0 ? null : ", "}
            <a href={pathsIn(lang).buyer.order(number)}>{number}</a>
          </span>
        ))}
      </span>
    );
  }
  if (!mayRestOn(credit)) return <span data-credit="unknown">{t("afterDelivery.rateMissing")}</span>;
  return (
    <span data-credit="in-force">
      {t("orderLife.creditOfBuyer", {
        left: f.money(credit.left, credit.currency),
        amount: f.money(credit.amount, credit.currency),
        until,
      })}
    </span>
  );
}
