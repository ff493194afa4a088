import { isRunning } from "#app/domain/claims/states.ts";
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
import { AskClaimForm } from "./ask-claim-form.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { OrderValue } from "./order-value.tsx";
import { SettleClaimForm } from "./settle-claim-form.tsx";

type Props = { readonly view: DeskClaimView; readonly done: "settled" | "asked" | null };

/** One claim as staff settle it: what both sides say, and the order it is about. */
export function ClaimPage({ view, done }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { order, claim, left } = view;
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
        {done === null ? null : (
          <Notice kind="success" announce>
            {t(done === "settled" ? "orders.done_settled" : "claims.doneAsked")}
          </Notice>
        )}
        {view.own ? <Notice kind="info">{t("orders.ownCompany")}</Notice> : null}
      </div>
      <Columns kind="aside">
        <div className="stack">
          <Section id="claim" title={t("orders.claimTitle")}>
            <ClaimCard claim={claim} currency={order.currency}>
              {claim.maySettle ? <SettleClaimForm view={view} /> : null}
              {!claim.maySettle && isRunning(claim) && order.mayAct ? <Waits claim={claim} /> : null}
              {view.mayAsk ? <AskClaimForm claimId={claim.id} /> : null}
            </ClaimCard>
          </Section>
          <Section id="value" title={t("claims.valueTitle")}>
            <OrderValue left={left} claim={claim} currency={order.currency} />
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

/** Why it cannot be settled yet: a side still has time. */
function Waits({ claim }: { readonly claim: DeskClaimView["claim"] }) {
  const { t, f } = useWords();
  const due = claim.questionDueAt;
  if (due === null) return null;
  return <p className="text-muted">{t("claims.waitsForReply", { when: deadlineText(due, f) })}</p>;
}
