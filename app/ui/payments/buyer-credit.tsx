import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Amount } from "./amount.tsx";

type Props = {
  readonly amount: bigint;
  readonly currency: Currency;
  readonly side: "buyer" | "desk";
  /** The order on whose page it stands. */
  readonly number: string;
};

/** What the buyer has paid beyond what was asked, and what becomes of it. */
export function BuyerCredit({ amount, currency, side, number }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const way =
    side === "buyer"
      ? { href: paths.buyer.statement(), label: t("bank.statementLink") }
      : { href: `${paths.desk.payments({ lines: "credit", q: number })}#lines`, label: t("bank.creditUse") };
  return (
    <div className="mt-6" data-credit={currency}>
      <Notice kind="info">
        <p>
          {t(side === "buyer" ? "bank.creditYours" : "bank.creditTheirs")}{" "}
          <Amount amount={amount} currency={currency} />
        </p>
        <p>{t(side === "buyer" ? "bank.creditYoursText" : "bank.creditTheirsText")}</p>
        <p>
          <a href={way.href}>{way.label}</a>
        </p>
      </Notice>
    </div>
  );
}
