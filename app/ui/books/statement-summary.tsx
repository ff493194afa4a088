import { Fragment } from "react";
import type { Currency } from "#app/domain/money.ts";
import { currencies } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { StatementPage } from "#app/queries/company-statement.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "../payments/amount.tsx";
import { statementText } from "./entry-words.ts";

type Props = { readonly statement: StatementPage };
type Line = {
  readonly key: string;
  readonly text: string;
  readonly amount: bigint;
  readonly strong: boolean;
};

/** By currency: what stood before, what each kind of movement came to, what stands after; and what papers said. */
export function StatementSummary({ statement }: Props) {
  const { company, balances, noted } = statement;
  const { t, f } = useWords();
  if (balances.length === 0 && noted.length === 0) return null;
  const papersIn = (currency: Currency) => noted.filter((row) => row.currency === currency);
  const known = currencies.filter(
    (currency) => papersIn(currency).length > 0 || balances.some((row) => row.currency === currency),
  );
  return (
    <Section id="balances" title={t("books.summaryTitle")}>
      <div data-balances={company.kind} className="statement-sums-grid">
        {known.map((currency) => (
          <Fragment key={currency}>
            <Summary
              caption={`${t(`books.balance_${company.kind}`)}, ${currency}`}
              currency={currency}
              lines={movedLines(statement, currency, t, f)}
            />
            {papersIn(currency).length === 0 ? null : (
              <Summary
                caption={t("books.notedTitle", { currency })}
                currency={currency}
                lines={papersIn(currency).map(({ kind, amount }) => ({
                  key: kind,
                  text: statementText(kind, t),
                  amount,
                  strong: false,
                }))}
              />
            )}
          </Fragment>
        ))}
      </div>
      {noted.length === 0 ? null : <p className="text-muted">{t("books.notedLead")}</p>}
    </Section>
  );
}

function movedLines(
  { balances, moved, credit, period }: StatementPage,
  currency: Currency,
  t: ReturnType<typeof useWords>["t"],
  f: ReturnType<typeof useWords>["f"],
): Line[] {
  const own = balances.find((balance) => balance.currency === currency);
  const kept = credit.find((balance) => balance.currency === currency);
  return [
    {
      key: "opening",
      text: t("books.balanceBefore", { date: f.shortDate(period.from) }),
      amount: own?.opening ?? 0n,
      strong: true,
    },
    ...moved
      .filter((row) => row.currency === currency)
      .map(({ kind, amount }) => ({ key: kind, text: statementText(kind, t), amount, strong: false })),
    {
      key: "closing",
      text: t("books.balanceAfter", { date: f.shortDate(period.to) }),
      amount: own?.closing ?? 0n,
      strong: true,
    },
    ...(kept === undefined || kept.closing === 0n
      ? []
      : [{ key: "credit", text: t("books.ofItCredit"), amount: kept.closing, strong: false }]),
  ];
}

function Summary({
  caption,
  currency,
  lines,
}: {
  readonly caption: string;
  readonly currency: Currency;
  readonly lines: readonly Line[];
}) {
  const { t } = useWords();
  return (
    <div className="statement-sums" data-currency={currency}>
      <DataTable
        caption={caption}
        onPhone="table"
        rows={lines}
        rowKey={({ key }) => key}
        rowMarks={({ key }) => ({ "data-sum": key })}
        columns={[
          {
            key: "what",
            header: t("bank.movementKind"),
            primary: true,
            cell: ({ text, strong }) => (strong ? text : <span className="font-normal">{text}</span>),
          },
          {
            key: "amount",
            header: t("books.summaryAmount"),
            align: "end",
            cell: ({ amount }) => <Amount amount={amount} currency={currency} />,
          },
        ]}
      />
    </div>
  );
}
