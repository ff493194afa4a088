import type { OrderStatus } from "#app/domain/orders/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QueueRow } from "#app/queries/queue-rows.server.ts";
import { lastDay } from "#app/ui/company/last-day.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { OldestCases } from "../moderation/oldest-cases.tsx";

/** What is due first stands first, then what waits without a term; queues where nothing waits come last. */
function longestFirst<Q extends Pick<Queue, "waiting" | "nextDueAt">>(queues: readonly Q[]): Q[] {
  const never = Number.MAX_SAFE_INTEGER;
  const rank = ({ waiting, nextDueAt }: Q) => (waiting === 0 ? never : (nextDueAt?.getTime() ?? never - 1));
  return queues.toSorted((a, b) => rank(a) - rank(b));
}

type Queue = { readonly waiting: number; readonly late: number; readonly nextDueAt: Date | null };

type Props = {
  /** The cases of the listings' queue that wait longest. */
  readonly oldest: readonly QueueRow[];
  readonly listings: Queue;
  readonly companies: Queue;
  readonly papers: number;
  readonly goods: number;
  readonly claims: { readonly waiting: number; readonly nextDueAt: Date | null };
  readonly reviews: { readonly waiting: number; readonly nextDueAt: Date | null };
  readonly reference: { readonly words: number; readonly advisories: number };
  readonly money: {
    readonly reported: number;
    readonly toReview: number;
    readonly refunds: number;
    readonly payouts: number;
  };
  readonly orders: readonly { readonly state: OrderStatus; readonly count: number }[];
};

/** What waits on the Trade House, and where its deals stand. */
export function DeskHome(props: Props) {
  const { oldest, listings, companies, papers, goods, claims, reviews, reference, money, orders } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const none = { late: 0, nextDueAt: null };
  const queues = [
    { key: "listings", label: t("desk.homeListings"), href: paths.desk.listings(), ...listings },
    { key: "companies", label: t("desk.homeCompanies"), href: paths.desk.companies(), ...companies },
    { key: "papers", label: t("desk.homePapers"), href: paths.desk.papers(), waiting: papers, ...none },
    { key: "goods", label: t("desk.homeGoods"), href: paths.desk.lots(), waiting: goods, ...none },
    { key: "claims", label: t("desk.homeClaims"), href: paths.desk.claims(), late: 0, ...claims },
    { key: "reviews", label: t("reviews.homeReviews"), href: paths.desk.reviews(), late: 0, ...reviews },
    {
      key: "reported",
      label: t("desk.homeReported"),
      href: paths.desk.payments(),
      waiting: money.reported,
      ...none,
    },
    {
      key: "review",
      label: t("desk.homeReview"),
      href: paths.desk.payments(),
      waiting: money.toReview,
      ...none,
    },
    {
      key: "refunds",
      label: t("desk.homeRefunds"),
      href: paths.desk.payments(),
      waiting: money.refunds,
      ...none,
    },
    {
      key: "payouts",
      label: t("desk.homePayouts"),
      href: paths.desk.payouts(),
      waiting: money.payouts,
      ...none,
    },
    {
      key: "words",
      label: t("vocabulary.homeWords"),
      href: paths.desk.words(),
      waiting: reference.words,
      ...none,
    },
    {
      key: "advisories",
      label: t("vocabulary.homeAdvisories"),
      href: paths.desk.advisories({ group: "waiting" }),
      waiting: reference.advisories,
      ...none,
    },
  ];
  return (
    <>
      <PageHeading
        title={t("desk.homeTitle")}
        actions={
          <>
            <ButtonLink href={paths.desk.board()}>{t("shipments.openBoard")}</ButtonLink>
            <ButtonLink href={paths.desk.orders()}>{t("company.actOrders")}</ButtonLink>
            <ButtonLink href={paths.desk.reference()}>{t("vocabulary.reference")}</ButtonLink>
            <ButtonLink href={paths.desk.audit()}>{t("record.title")}</ButtonLink>
          </>
        }
      />
      <Section id="queues" title={t("desk.homeQueues")}>
        <DataTable
          caption={t("desk.homeQueues")}
          captionHidden
          rows={longestFirst(queues)}
          rowKey={(queue) => queue.key}
          rowMarks={(queue) => ({ "data-queue": queue.key, "data-waiting": String(queue.waiting) })}
          columns={[
            {
              key: "queue",
              header: t("desk.homeQueue"),
              primary: true,
              cell: (queue) => <a href={queue.href}>{queue.label}</a>,
            },
            {
              key: "waiting",
              header: t("desk.homeWaiting"),
              align: "end",
              cell: (queue) =>
                queue.waiting === 0 ? (
                  <span className="text-muted">{t("desk.homeNothing")}</span>
                ) : (
                  <strong>{f.number(queue.waiting)}</strong>
                ),
            },
            {
              key: "due",
              header: t("desk.homeWhen"),
              cell: ({ late, nextDueAt }) =>
                nextDueAt === null && late === 0 ? null : (
                  <>
                    {nextDueAt === null ? null : (
                      <Instant at={nextDueAt.toISOString()} text={f.date(lastDay(nextDueAt))} />
                    )}{" "}
                    {late === 0 ? null : (
                      <StatusWord tone="bad">{t("desk.homeLate", { count: late })}</StatusWord>
                    )}
                  </>
                ),
            },
          ]}
        />
      </Section>
      <OldestCases rows={oldest} />
      <Section id="deals" title={t("desk.homeOrders")}>
        {orders.length === 0 ? (
          <EmptyState icon="handshake" title={t("desk.homeOrdersNone")} />
        ) : (
          <DataTable
            caption={t("desk.homeOrders")}
            captionHidden
            onPhone="table"
            rows={orders}
            rowKey={(row) => row.state}
            columns={[
              {
                key: "state",
                header: t("desk.homeState"),
                primary: true,
                cell: (row) => (
                  <a href={paths.desk.orders({ state: row.state })}>{t(`desk.order_${row.state}`)}</a>
                ),
              },
              {
                key: "count",
                header: t("desk.homeCount"),
                align: "end",
                cell: (row) => f.number(row.count),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
