import type { OrderStatus } from "#app/domain/orders/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import type { Queue, QueueKey } from "#app/queries/desk-home.server.ts";
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

/** What a queue is called and where it is worked. */
function queueNames(t: T, { desk }: Paths): Record<QueueKey, { label: string; href: string }> {
  return {
    listings: { label: t("desk.homeListings"), href: desk.listings() },
    companies: { label: t("desk.homeCompanies"), href: desk.companies() },
    papers: { label: t("desk.homePapers"), href: desk.papers() },
    goods: { label: t("desk.homeGoods"), href: desk.lots() },
    claims: { label: t("desk.homeClaims"), href: desk.claims() },
    reviews: { label: t("reviews.homeReviews"), href: desk.reviews() },
    reported: { label: t("desk.homeReported"), href: desk.payments({ filter: "reported" }) },
    review: { label: t("desk.homeReview"), href: desk.payments({ filter: "review" }) },
    refunds: { label: t("desk.homeRefunds"), href: desk.payments({ filter: "approve" }) },
    lines: { label: t("transfers.homeLines"), href: `${desk.payments()}#lines` },
    returns: { label: t("transfers.homeReturns"), href: `${desk.payments({ lines: "returns" })}#lines` },
    transfers: { label: t("transfers.homeFile"), href: `${desk.payments({ filter: "refunds" })}#going-back` },
    payouts: { label: t("desk.homePayouts"), href: desk.payouts({ filter: "releasable" }) },
    words: { label: t("vocabulary.homeWords"), href: desk.words() },
    advisories: { label: t("vocabulary.homeAdvisories"), href: desk.advisories({ group: "waiting" }) },
  };
}

type Props = {
  /** The cases of the listings' queue that wait longest; null for those who do not decide them. */
  readonly oldest: readonly QueueRow[] | null;
  /** The queues this reader works. */
  readonly queues: readonly (Queue & { readonly key: QueueKey })[];
  readonly orders: readonly { readonly state: OrderStatus; readonly count: number }[];
};

/** What waits on the reader at the Trade House, and where its deals stand. */
export function DeskHome({ oldest, queues, orders }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const names = queueNames(t, paths);
  const mindsMoney = queues.some(({ key }) => key === "payouts");
  return (
    <>
      <PageHeading
        title={t("desk.homeTitle")}
        actions={
          <>
            <ButtonLink href={paths.desk.board()}>{t("shipments.openBoard")}</ButtonLink>
            <ButtonLink href={paths.desk.orders()}>{t("company.actOrders")}</ButtonLink>
            <ButtonLink href={paths.desk.companies()}>{t("desk.companiesTitle")}</ButtonLink>
            {mindsMoney ? (
              <ButtonLink href={paths.desk.accounts()}>{t("bank.accountsTitle")}</ButtonLink>
            ) : null}
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
              cell: ({ key }) => <a href={names[key].href}>{names[key].label}</a>,
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
      {oldest === null ? null : <OldestCases rows={oldest} />}
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
