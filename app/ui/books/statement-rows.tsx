import type { StatementRow } from "#app/domain/payments/company-statement.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Amount } from "../payments/amount.tsx";
import { statementText } from "./entry-words.ts";

type Props = {
  readonly rows: readonly StatementRow[];
  readonly orderPath: (number: string) => string;
};

/** The lines of a statement, the newest first: movements with the balance after them, and what papers said. */
export function StatementRows({ rows, orderPath }: Props) {
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
          cell: ({ kind }) => statementText(kind, t),
        },
        { key: "document", header: t("books.movementDocument"), cell: ({ document }) => document },
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
          cell: ({ amount, currency, balance }) => (
            <span className={balance === null ? "text-muted" : undefined}>
              {/* What a paper says moves nothing; what moved says which way. */}
              {balance === null || amount < 0n ? null : "+"}
              <Amount amount={amount} currency={currency} />
            </span>
          ),
        },
        {
          key: "balance",
          header: t("books.entryBalance"),
          align: "end",
          cell: ({ balance, currency }) =>
            balance === null ? null : <Amount amount={balance} currency={currency} />,
        },
      ]}
    />
  );
}
