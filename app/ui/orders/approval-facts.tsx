import { lineTotal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ApprovalView } from "#app/queries/approvals.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Amount, deadlineText, UnitPrice, Weight, When } from "./amounts.tsx";
import { LineDifferences } from "./basket-difference.tsx";
import { methodText, termsText } from "./order-words.ts";

/** What a member wants to buy and on which terms, beside their limit; every difference from what they saw. */
export function ApprovalFacts({ approval }: { readonly approval: ApprovalView }) {
  const { t, f } = useWords();
  const { lines, limit, spent, wanted, expiresAt, requestedAt, purchaseOrder, note } = approval;
  return (
    <>
      {lines.map((line) => (
        <div key={line.lineId} className="basket-line">
          <div>
            <p className="basket-title">{line.title}</p>
            <p className="text-muted">{line.producer}</p>
            <p className="text-muted">
              <Weight grams={line.quantity} /> ×{" "}
              <UnitPrice price={line.shown.price} currency={line.shown.currency} /> {t("common.perKg")},{" "}
              {`${line.shown.incoterm} ${line.shown.place}`}
            </p>
          </div>
          <p className="basket-amount">
            <Amount amount={lineTotal(line.shown.price, line.quantity)} currency={line.shown.currency} />
          </p>
          <LineDifferences line={line} />
        </div>
      ))}
      <DescriptionList
        items={[
          { term: t("approvals.until"), details: deadlineText(expiresAt, f) },
          { term: t("approvals.askedOn"), details: <When at={requestedAt} /> },
          { term: t("approvals.wantedOf"), details: <Amount amount={wanted} currency="BYN" /> },
          { term: t("approvals.limitOf"), details: <Amount amount={limit} currency="BYN" /> },
          { term: t("approvals.usedOf"), details: <Amount amount={spent} currency="BYN" /> },
          {
            term: t("orders.delivery"),
            details: t("orders.deliveryDates", {
              from: f.date(approval.deliverFrom),
              to: f.date(approval.deliverTo),
            }),
          },
          { term: t("orders.address"), details: approval.deliveryAddress },
          {
            term: t("orders.terms"),
            details: `${termsText(approval.paymentTerms, t)}; ${methodText(approval.paymentMethod, t)}`,
          },
          ...(purchaseOrder === "" ? [] : [{ term: t("approvals.purchaseOrder"), details: purchaseOrder }]),
          ...(note === "" ? [] : [{ term: t("orders.noteOf"), details: note }]),
        ]}
      />
    </>
  );
}
