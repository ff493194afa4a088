import type { CompanyState } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { WaitingQuotation } from "#app/queries/waiting-quotations.server.ts";
import type { Region } from "#app/ui/company/region-name.ts";
import { regionName } from "#app/ui/company/region-name.ts";
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
  readonly listings: readonly { readonly status: string; readonly count: number }[];
  readonly orders: readonly { readonly state: string; readonly count: number }[];
  /** How many of them there are in all. */
  readonly quotationsWaiting: number;
  readonly payoutsToCome: number;
  readonly toConfirm: readonly {
    readonly number: string;
    readonly state: string;
    readonly deadlineAt: Date | null;
    readonly totalAmount: bigint;
    readonly currency: Currency;
    readonly buyer: string;
  }[];
  readonly toChange: readonly {
    readonly id: string;
    readonly slug: string;
    readonly status: string;
    readonly commodity: Omit<Region, "slug">;
  }[];
  /** Orders that have lost goods to a recall or a short harvest. */
  readonly goodsMissing: readonly {
    readonly number: string;
    readonly state: string;
    readonly deliverFrom: Date;
    readonly missing: bigint;
  }[];
  readonly papersOwed: readonly {
    readonly number: string;
    readonly state: string;
    readonly deliverFrom: Date;
    readonly papers: number;
  }[];
};

/** Each figure counts one list, and leads to it. */
const listingsShown = ["published", "in_review", "changes_requested", "draft"] as const;

/** The first page of a producer's day. */
export function ProducerHome(props: Props) {
  const { company, quotations, toConfirm, toChange, goodsMissing, papersOwed } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const figure = (count: number) => ({ count, value: f.number(count) });
  const waiting = [
    ...quotationItems(quotations, "producer", { lang, t, f }),
    ...toConfirm.map((order) => ({
      key: order.number,
      href: paths.producer.order(order.number),
      title: t("company.waitConfirm", { number: order.number }),
      note: t("company.waitConfirmNote", {
        buyer: order.buyer,
        amount: f.money(order.totalAmount, order.currency),
        due: order.deadlineAt === null ? "—" : f.dateTime(order.deadlineAt),
      }),
      marks: { "data-order": order.number, "data-state": order.state },
    })),
    ...goodsMissing.map((order) => ({
      key: `${order.number} goods`,
      href: paths.producer.order(order.number),
      title: t("lots.waitMissing", { number: order.number }),
      note: t("lots.waitMissingNote", {
        kg: f.kg(order.missing),
        date: f.date(order.deliverFrom.toISOString()),
      }),
      marks: { "data-order": order.number, "data-state": order.state },
    })),
    ...toChange.map((listing) => ({
      key: listing.id,
      href: paths.producer.listing(listing.id),
      title: t("company.waitChange", { name: regionName(listing.commodity, lang) }),
      note: t("company.waitChangeNote"),
      marks: { "data-listing": listing.slug, "data-status": listing.status },
    })),
    ...papersOwed.map((order) => ({
      key: `${order.number} papers`,
      href: paths.producer.order(order.number),
      title: t("company.waitPapers", { number: order.number }),
      note: t("company.waitPapersNote", {
        count: order.papers,
        date: f.date(order.deliverFrom.toISOString()),
      }),
      marks: { "data-order": order.number, "data-state": order.state },
    })),
  ];
  return (
    <>
      <PageHeading
        eyebrow={company.legalName}
        title={t("company.homeProducerTitle")}
        actions={
          <ButtonLink href={paths.producer.newListing()} tone="primary" icon="plus">
            {t("company.actNewListing")}
          </ButtonLink>
        }
      />
      <CompanyBanner state={company.state} />
      <LinkRow
        label={t("company.nextTitle")}
        links={[
          { href: paths.producer.listings(), label: t("company.actListings"), icon: "sprout" },
          { href: paths.producer.lots(), label: t("listings.lots"), icon: "warehouse" },
          { href: paths.producer.orders(), label: t("company.actOrders"), icon: "package" },
          {
            href: paths.producer.quotations({ group: "turn" }),
            label: t("quotations.title"),
            icon: "handshake",
            count: f.number(props.quotationsWaiting),
          },
          { href: paths.producer.payouts(), label: t("company.actPayouts"), icon: "wallet" },
          { href: paths.notices(), label: t("company.actNotices"), icon: "bell" },
          { href: paths.company.home(), label: t("company.actCompany"), icon: "building" },
        ]}
      />
      <Section id="waiting" title={t("company.waitingTitle")}>
        <WaitingList
          items={waiting}
          emptyTitle={t("company.waitingNone")}
          emptyText={t("company.waitingNoneProducer")}
        />
      </Section>
      <Section id="glance" title={t("company.glanceTitle")}>
        <Stats
          items={[
            ...listingsShown.map((status) => ({
              label: t(`listings.status_${status}`),
              href: paths.producer.listings({ status }),
              ...figure(props.listings.find((row) => row.status === status)?.count ?? 0),
            })),
            ...ordersShown.map((state) => ({
              label: t("company.statOrders", { state: t(`orders.state_${state}`) }),
              href: paths.producer.orders({ group: "all", state }),
              ...figure(props.orders.find((row) => row.state === state)?.count ?? 0),
            })),
            {
              label: t("company.statPayouts"),
              href: paths.producer.payouts({ show: "to-come" }),
              ...figure(props.payoutsToCome),
            },
          ]}
        />
      </Section>
    </>
  );
}
