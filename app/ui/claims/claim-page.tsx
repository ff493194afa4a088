import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskClaimView } from "#app/queries/desk-claims.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { deadlineText } from "../orders/amounts.tsx";
import { OrderHistory } from "../orders/order-history.tsx";
import { OrderLines } from "../orders/order-lines.tsx";
import { OrderStateWord } from "../orders/order-state-word.tsx";
import { OrderTerms } from "../orders/order-terms.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { SettleClaimForm } from "./settle-claim-form.tsx";

type Props = { readonly view: DeskClaimView; readonly settled: boolean };

/** One claim as staff settle it: what both sides say, and the order it is about. */
export function ClaimPage({ view, settled }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { order, claim, most } = view;
  const maySettle = order.deeds.includes("settle-claim") && ["open", "answered"].includes(claim.state);
  return (
    <>
      <Breadcrumbs
        label={t("orders.claimsTitle")}
        trail={[
          { label: t("orders.claimsTitle"), href: paths.desk.claims() },
          { label: `${order.number} · ${claim.number}` },
        ]}
      />
      <PageHeading
        eyebrow={`${order.producer.legalName} → ${order.buyer.legalName}`}
        title={`${t("orders.claimNumber", { number: claim.number })}, ${order.number}`}
        status={<OrderStateWord state={order.state} />}
      />
      <div className="stack">
        {settled ? (
          <Notice kind="success" announce>
            {t("orders.done_settled")}
          </Notice>
        ) : null}
        {view.own ? <Notice kind="info">{t("orders.ownCompany")}</Notice> : null}
      </div>
      <Columns kind="aside">
        <div className="stack">
          <Section id="claim" title={t("orders.claimTitle")}>
            <ClaimCard claim={claim} currency={order.currency}>
              {maySettle ? (
                <SettleClaimForm claimId={claim.id} most={most} currency={order.currency} />
              ) : null}
              {claim.state === "open" && !maySettle ? (
                <p className="text-muted">
                  {t("orders.settleWait", { when: deadlineText(claim.answerDueAt, f) })}
                </p>
              ) : null}
            </ClaimCard>
          </Section>
          <Section id="goods" title={t("orders.linesTitle")}>
            <OrderLines order={order} />
          </Section>
        </div>
        <div>
          <Section
            id="terms"
            title={t("orders.termsTitle")}
            action={<a href={paths.desk.order(order.number)}>{order.number}</a>}
          >
            <OrderTerms order={order} />
          </Section>
          <Section id="history" title={t("orders.historyTitle")}>
            <OrderHistory events={order.events} />
          </Section>
        </div>
      </Columns>
    </>
  );
}
