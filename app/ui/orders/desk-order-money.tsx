import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderMoneyDesk } from "#app/queries/order-money-desk.server.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { RefundForm } from "../payments/refund-form.tsx";
import { TransferForm } from "../payments/transfer-form.tsx";

type Props = {
  readonly order: OrderView;
  readonly desk: OrderMoneyDesk;
  readonly formToken: string;
};

/** Finance's forms on the page of an order: money that came, money that goes back. */
export function DeskOrderMoney({ order, desk, formToken }: Props) {
  const { lang, t } = useWords();
  const pathTo = (deed: string) => pathsIn(lang).desk.orderCommand(order.number, deed);
  const recorded = useDeed("record-transfer");
  const refunded = useDeed("refund");
  return (
    <div className="mt-6">
      {desk.open.length === 0 ? null : (
        <Disclosure summary={t("payments.deskRecordButton")} open={recorded.refused}>
          <TransferForm action={pathTo("record-transfer")} payments={desk.open} />
        </Disclosure>
      )}
      {desk.paid.length === 0 ? null : (
        <Disclosure summary={t("payments.deskRefundButton")} open={refunded.refused}>
          <RefundForm
            action={pathTo("refund")}
            payments={desk.paid}
            limits={desk.limits}
            formToken={formToken}
          />
        </Disclosure>
      )}
    </div>
  );
}
