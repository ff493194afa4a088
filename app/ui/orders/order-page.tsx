import type { ReactNode } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { AdvisoryNotices } from "../advisories/advisory-notices.tsx";
import { OrderClaims } from "../claims/order-claims.tsx";
import { AskPaperAgainForm } from "../papers/ask-paper-again-form.tsx";
import { HousePapers } from "../papers/house-papers.tsx";
import { PaperTrail } from "../papers/paper-trail.tsx";
import { UploadPaperForm } from "../papers/upload-paper-form.tsx";
import { WaivePaperForm } from "../papers/waive-paper-form.tsx";
import { CancelForms, CancellationAsked } from "./cancellation.tsx";
import { MissingGoods } from "./missing-goods.tsx";
import { NextStep } from "./next-step.tsx";
import { OrderChanges } from "./order-changes.tsx";
import { OrderCourse } from "./order-course.tsx";
import { OrderDeeds } from "./order-deeds.tsx";
import type { OrderDone } from "./order-done.ts";
import { doneMessages } from "./order-done.ts";
import { OrderHistory } from "./order-history.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderStateWord } from "./order-state-word.tsx";
import { OrderTerms } from "./order-terms.tsx";
import { OrderTrucks } from "./order-trucks.tsx";
import { TruckDeeds } from "./truck-deeds.tsx";
import { WeightConsent } from "./weight-consent.tsx";

type Props = {
  readonly order: OrderView;
  /** What the reader has just done. */
  readonly done: OrderDone | null;
  /** The instalments with what can be done about them. */
  readonly money: ReactNode;
  /** The buyer's review, for the sides of the order. */
  readonly review?: ReactNode;
  /** What the sides write to each other. */
  readonly messages?: ReactNode;
  /** What the goods cost landed, for those who pay it and for staff. */
  readonly cost?: ReactNode;
};

/** One order for the buyer, the producer or the desk: the same facts, each with their own deeds. */
export function OrderPage({ order, done, money, review, messages, cost }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const area = order.side === "staff" ? paths.desk : paths[order.side];
  const pathTo = (deed: string) => area.orderCommand(order.number, deed);
  const title = t("orders.orderTitle", { number: order.number });
  return (
    <article data-order={order.number} data-state={order.state}>
      <Breadcrumbs
        label={t("common.orders")}
        trail={[{ label: t("common.orders"), href: area.orders() }, { label: order.number }]}
      />
      <PageHeading
        eyebrow={`${order.producer.legalName} → ${order.buyer.legalName}`}
        title={title}
        status={<OrderStateWord state={order.state} />}
      />
      <div className="stack">
        {done === null ? null : (
          <Notice kind="success" announce>
            {t(doneMessages[done])}
          </Notice>
        )}
        <OrderCourse state={order.state} />
        <NextStep order={order} />
        {order.mayAct ? null : (
          <Notice kind="info">{t(order.ownCompany ? "orders.ownCompany" : "orders.readOnly")}</Notice>
        )}
        <OrderChanges order={order} />
        <WeightConsent order={order} pathTo={pathTo} />
        <MissingGoods order={order} pathTo={pathTo} />
        <CancellationAsked order={order} pathTo={pathTo} />
        <OrderDeeds order={order} pathTo={pathTo} />
        <AdvisoryNotices advisories={order.advisories} />
      </div>
      <Columns kind="aside">
        <div>
          <Section id="goods" title={t("orders.linesTitle")}>
            <OrderLines order={order} />
          </Section>
          {review}
          {money}
          {cost}
          {order.claims.length === 0 ? null : (
            <Section id="claims" title={t("orders.claimsTitle")}>
              <OrderClaims order={order} pathTo={pathTo} />
            </Section>
          )}
          {order.trucks.length === 0 ? null : (
            <Section id="trucks" title={t("orders.trucksTitle")}>
              <OrderTrucks order={order} />
              <TruckDeeds order={order} pathTo={pathTo} />
            </Section>
          )}
          <Section id="papers" title={t("papers.trailTitle")} lead={t("papers.trailLead")}>
            <PaperTrail papers={order.papers} today={order.today} />
            {order.deeds.includes("upload-paper") ? (
              <UploadPaperForm
                // Anew after each paper: the file of the last one must not be sent as the next.
                key={order.papers.map(({ state }) => state).join()}
                action={pathTo("upload-paper")}
                papers={order.papers}
                trucks={order.trucks}
                urgent={order.next.kind === "bring_papers" && order.side === "producer"}
              />
            ) : null}
            {order.deeds.includes("waive-paper") ? (
              <WaivePaperForm action={pathTo("waive-paper")} papers={order.papers} />
            ) : null}
            <HousePapers papers={order.housePapers} />
            {order.deeds.includes("ask-paper-again") ? (
              <AskPaperAgainForm action={pathTo("ask-paper-again")} papers={order.papers} />
            ) : null}
          </Section>
          {messages}
        </div>
        <div>
          <Section id="terms" title={t("orders.termsTitle")}>
            <OrderTerms order={order} />
          </Section>
          <div className="section print-hidden">
            {order.side === "buyer" && order.mayAct ? (
              <form method="post" name="reorder" action={pathTo("reorder")} className="mb-3">
                <Button icon="basket">{t("orderLife.reorder")}</Button>
                <p className="field-hint">{t("orderLife.reorderHint")}</p>
              </form>
            ) : null}
            <CancelForms order={order} pathTo={pathTo} />
          </div>
          <Section id="history" title={t("orders.historyTitle")}>
            <OrderHistory events={order.events} />
          </Section>
        </div>
      </Columns>
    </article>
  );
}
