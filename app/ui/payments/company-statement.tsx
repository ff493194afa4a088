import type { ReactNode } from "react";
import type { StatementRow } from "#app/domain/payments/company-statement.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { buyerStatement, producerStatement } from "#app/queries/company-statement.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "./amount.tsx";
import { PeriodForm } from "./period-form.tsx";

type BuyerProps = Awaited<ReturnType<typeof buyerStatement>>;
type Movements = Awaited<ReturnType<typeof producerStatement>>;

/** The buyer's account with the house. */
export function BuyerStatement(props: BuyerProps) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang).buyer;
  const { totals } = props;
  const figure = (key: "invoiced" | "paid" | "refunded" | "credit" | "open") => ({
    key,
    header: t(`bank.buyer_${key}`),
    align: "end" as const,
    cell: (row: BuyerProps["totals"][number]) => <Amount amount={row[key]} currency={row.currency} />,
  });
  return (
    <Statement
      {...props}
      side="buyer"
      lead={t("bank.statementLeadBuyer")}
      path={paths.statement}
      file={paths.statementFile}
      orderPath={paths.order}
    >
      {totals.length === 0 ? null : (
        <Section id="totals" title={t("bank.totalsTitle")}>
          <DataTable
            caption={t("bank.totalsTitle")}
            captionHidden
            rows={totals}
            rowKey={({ currency }) => currency}
            rowMarks={({ currency }) => ({ "data-currency": currency })}
            columns={[
              {
                key: "currency",
                header: t("payments.deskCurrency"),
                primary: true,
                cell: ({ currency }) => currency,
              },
              figure("invoiced"),
              figure("paid"),
              figure("refunded"),
              figure("credit"),
              figure("open"),
            ]}
          />
        </Section>
      )}
    </Statement>
  );
}

/** What moved on a producer's orders. */
export function ProducerStatement(props: Movements) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang).producer;
  return (
    <Statement
      {...props}
      side="producer"
      lead={t("bank.statementLeadProducer")}
      path={paths.statement}
      file={paths.statementFile}
      orderPath={paths.order}
    />
  );
}

type Query = Readonly<Record<string, string | number>>;
type StatementProps = Movements & {
  readonly side: "buyer" | "producer";
  readonly lead: string;
  readonly path: (query?: Query) => string;
  readonly file: (query: Query) => string;
  readonly orderPath: (number: string) => string;
  readonly children?: ReactNode;
};

function Statement({
  period,
  page,
  more,
  rows,
  balances,
  side,
  lead,
  path,
  file,
  orderPath,
  children,
}: StatementProps) {
  const { t } = useWords();
  const to = (other: number) => path({ ...period, page: other });
  return (
    <>
      <PageHeading title={t("bank.statementTitle")} lead={lead} />
      {children}
      <Section id="movements" title={t("bank.movementsTitle")}>
        <PeriodForm action={path()} from={period.from} to={period.to} />
        {rows.length === 0 ? (
          <EmptyState icon="wallet" title={t("bank.movementsNone")}>
            {t("bank.movementsNoneText")}
          </EmptyState>
        ) : (
          <MovementsTable rows={rows} orderPath={orderPath} />
        )}
        <BalancesTable balances={balances} period={period} side={side} />
        <Pagination
          label={t("bank.movementsTitle")}
          previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
          next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
        />
        <FormActions>
          <ButtonLink href={file(period)} icon="download" download>
            {t("bank.statementCsv")}
          </ButtonLink>
        </FormActions>
      </Section>
    </>
  );
}

function MovementsTable({
  rows,
  orderPath,
}: {
  readonly rows: readonly StatementRow[];
  readonly orderPath: (number: string) => string;
}) {
  const { t, f } = useWords();
  return (
    <DataTable
      caption={t("bank.movementsTitle")}
      captionHidden
      rows={rows.map((row, at) => ({ ...row, key: `${at}-${row.kind}-${row.number}` }))}
      rowKey={({ key }) => key}
      rowMarks={({ kind }) => ({ "data-movement": kind })}
      columns={[
        {
          key: "at",
          header: t("bank.movementDate"),
          cell: ({ at }) => {
            const { iso, isDay } = momentOf(at);
            return <Instant at={iso} text={f.shortDate(isDay ? iso : at)} />;
          },
        },
        {
          key: "kind",
          header: t("bank.movementKind"),
          primary: true,
          cell: ({ kind }) => t(`bank.kind_${kind}` as MessageKey & `bank.kind_${string}`),
        },
        {
          key: "order",
          header: t("payments.deskOrder"),
          cell: ({ number }) => (
            <a className="whitespace-nowrap" href={orderPath(number)}>
              {number}
            </a>
          ),
        },
        {
          key: "amount",
          header: t("payments.amount"),
          align: "end",
          cell: ({ kind, amount, currency }) => (
            <>
              {/* What was asked moves nothing; what moved says which way. */}
              {kind === "invoiced" || amount < 0n ? null : "+"}
              <Amount amount={amount} currency={currency} />
            </>
          ),
        },
      ]}
    />
  );
}

/** What the side had with the house before the days shown, and after them; by currency. */
function BalancesTable({ balances, period, side }: Pick<StatementProps, "balances" | "period" | "side">) {
  const { t, f } = useWords();
  if (balances.length === 0) return null;
  const figure = (key: "opening" | "closing", date: string) => ({
    key,
    header: t(`bank.balance_${key}`, { date: f.shortDate(date) }),
    align: "end" as const,
    cell: (row: StatementProps["balances"][number]) => <Amount amount={row[key]} currency={row.currency} />,
  });
  return (
    <div className="my-6" data-balances={side}>
      <DataTable
        caption={t(`bank.balances_${side}`)}
        rows={balances}
        rowKey={({ currency }) => currency}
        rowMarks={({ currency }) => ({ "data-currency": currency })}
        columns={[
          {
            key: "currency",
            header: t("payments.deskCurrency"),
            primary: true,
            cell: ({ currency }) => currency,
          },
          figure("opening", period.from),
          figure("closing", period.to),
        ]}
      />
    </div>
  );
}
