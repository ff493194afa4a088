import type { CompanyState } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { WaitingQuotation } from "#app/queries/waiting-quotations.server.ts";
import { lastDay } from "#app/ui/company/last-day.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Stats } from "#app/ui/kit/stats.tsx";
import { quotationItems } from "../quotations/waiting-items.ts";
import { CompanyBanner } from "./company-banner.tsx";
import { ordersShown } from "./orders-shown.ts";
import { WaitingList } from "./waiting-list.tsx";

type Props = {
  /** What waits for an answer of the reader's side. */
  readonly quotations: readonly WaitingQuotation[];
  readonly company: { readonly legalName: string; readonly state: CompanyState };
  /** How many of them there are in all. */
  readonly quotationsWaiting: number;
  readonly basketLines: number;
  /** Purchases above a limit that wait for an answer. */
  readonly approvals: number;
  /** Those that the reader may approve, the most urgent first. */
  readonly toApprove: readonly {
    readonly id: string;
    readonly state: string;
    readonly wantedByn: bigint;
    readonly expiresAt: Date;
    readonly member: string;
  }[];
  readonly orders: readonly { readonly state: string; readonly count: number }[];
  readonly toPay: readonly {
    readonly id: string;
    readonly state: string;
    readonly amount: bigint;
    readonly captured: bigint;
    readonly currency: Currency;
    readonly dueAt: Date | null;
    readonly number: string;
    readonly producer: string;
  }[];
  readonly onTheRoad: readonly {
    readonly number: string;
    readonly state: string;
    readonly deliverTo: Date;
    readonly deadlineAt: Date | null;
    readonly producer: string;
  }[];
};

/** The first page of a buyer's day. */
export function BuyerHome(props: Props) {
  const { company, quotations, basketLines, approvals, orders, toPay, onTheRoad } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const figure = (count: number) => ({ count, value: f.number(count) });
  const waiting = [
    ...props.toApprove.map((approval) => ({
      key: approval.id,
      href: paths.buyer.approvals(),
      title: t("approvals.waitTitle", { member: approval.member }),
      note: t("approvals.waitNote", {
        amount: f.money(approval.wantedByn, "BYN"),
        due: f.dateTime(approval.expiresAt),
      }),
      marks: { "data-approval": approval.id, "data-state": approval.state },
    })),
    ...quotationItems(quotations, "buyer", { lang, t, f }),
    ...toPay.map((payment) => {
      const amount = f.money(payment.amount - payment.captured, payment.currency);
      return {
        key: payment.id,
        href: paths.buyer.order(payment.number),
        title: t("company.waitPay", { number: payment.number }),
        note:
          payment.dueAt === null
            ? t("company.waitPayNoDate", { producer: payment.producer, amount })
            : t("company.waitPayNote", {
                producer: payment.producer,
                amount,
                due: f.date(lastDay(payment.dueAt)),
              }),
        marks: { "data-payment": payment.id, "data-state": payment.state },
      };
    }),
    ...onTheRoad.map((order) => {
      const { producer, number } = order;
      const arrived = order.state === "delivered";
      return {
        key: number,
        href: paths.buyer.order(number),
        title: arrived ? t("company.waitClaim", { number }) : t("company.waitArrival", { number }),
        note:
          arrived && order.deadlineAt !== null
            ? t("company.waitClaimNote", { producer, due: f.dateTime(order.deadlineAt) })
            : arrived
              ? producer
              : t("company.waitArrivalNote", { producer, date: f.date(order.deliverTo.toISOString()) }),
        marks: { "data-order": number, "data-state": order.state },
      };
    }),
  ];
  return (
    <>
      <PageHeading
        eyebrow={company.legalName}
        title={t("company.homeBuyerTitle")}
        actions={
          <ButtonLink href={paths.catalogue()} tone="primary" icon="search">
            {t("company.actCatalogue")}
          </ButtonLink>
        }
      />
      <CompanyBanner state={company.state} />
      <LinkRow
        label={t("company.nextTitle")}
        links={[
          {
            href: paths.buyer.basket(),
            label: t("company.actBasket"),
            icon: "basket",
            count: f.number(basketLines),
          },
          { href: paths.buyer.orders(), label: t("company.actOrders"), icon: "package" },
          {
            href: paths.buyer.quotations({ group: "turn" }),
            label: t("quotations.title"),
            icon: "handshake",
            count: f.number(props.quotationsWaiting),
          },
          {
            href: paths.buyer.approvals(),
            label: t("approvals.title"),
            icon: "clock",
            count: f.number(approvals),
          },
          { href: paths.buyer.saved(), label: t("finding.title"), icon: "heart" },
          { href: paths.buyer.statement(), label: t("bank.statementLink"), icon: "wallet" },
          { href: paths.seasons(), label: t("company.actSeasons"), icon: "calendar" },
          { href: paths.notices(), label: t("company.actNotices"), icon: "bell" },
          { href: paths.company.home(), label: t("company.actCompany"), icon: "building" },
        ]}
      />
      <Section id="waiting" title={t("company.waitingTitle")}>
        <WaitingList
          items={waiting}
          emptyTitle={t("company.waitingNone")}
          emptyText={t("company.waitingNoneBuyer")}
        />
      </Section>
      <Section id="glance" title={t("company.glanceTitle")}>
        <Stats
          items={[
            { label: t("company.statBasket"), href: paths.buyer.basket(), ...figure(basketLines) },
            ...ordersShown.map((state) => ({
              label: t("company.statOrders", { state: t(`orders.state_${state}`) }),
              href: paths.buyer.orders({ group: "all", state }),
              ...figure(orders.find((row) => row.state === state)?.count ?? 0),
            })),
          ]}
        />
      </Section>
    </>
  );
}
