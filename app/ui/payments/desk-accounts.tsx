import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { accountsPage } from "#app/queries/accounts.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TrialForm } from "../books/trial-form.tsx";
import { Amount } from "./amount.tsx";
import { PeriodForm } from "./period-form.tsx";

type Props = Awaited<ReturnType<typeof accountsPage>>;
type Row = Props["rows"][number];

/** The house's own accounts: what stands on each, by currency, and that debits equal credits. */
export function DeskAccounts({ period, rows, totals }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const figure = (key: "opening" | "debit" | "credit" | "closing") => ({
    key,
    header: t(`bank.accounts_${key}`),
    align: "end" as const,
    cell: (row: Row) => <Amount amount={row[key]} currency={row.currency} />,
  });
  return (
    <>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: paths.desk.home() },
          { label: t("payments.deskTitle"), href: paths.desk.payments() },
          { label: t("bank.accountsTitle") },
        ]}
      />
      <PageHeading title={t("bank.accountsTitle")} lead={t("bank.accountsLead")} />
      <div className="flex flex-wrap items-end gap-x-10">
        <PeriodForm action={paths.desk.accounts()} from={period.from} to={period.to} />
        <TrialForm action={paths.desk.accounts()} at={period.to} />
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="wallet" title={t("bank.accountsNone")}>
          {t("bank.accountsNoneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("bank.accountsTitle")}
          captionHidden
          rows={rows}
          rowKey={({ account, currency }) => `${account} ${currency}`}
          rowMarks={({ account, currency }) => ({ "data-account": account, "data-currency": currency })}
          columns={[
            {
              key: "account",
              header: t("bank.accounts_account"),
              primary: true,
              cell: ({ account, currency }) => (
                <a href={paths.desk.account(account, { ...period, currency })}>
                  {`${t(`bank.account_${account}`)}, ${currency}`}
                </a>
              ),
            },
            figure("opening"),
            figure("debit"),
            figure("credit"),
            figure("closing"),
          ]}
        />
      )}
      <FormActions>
        <ButtonLink href={paths.desk.accountsFile("accounts.csv", period)} icon="download" download>
          {t("bank.accountsCsv")}
        </ButtonLink>
        <ButtonLink href={paths.desk.accountsFile("journal.csv", period)} icon="download" download>
          {t("bank.journalCsv")}
        </ButtonLink>
      </FormActions>
      {totals.length === 0 ? null : (
        <Section id="balance" title={t("bank.trialTitle")} lead={t("bank.trialLead")}>
          <DataTable
            caption={t("bank.trialTitle")}
            captionHidden
            rows={totals}
            rowKey={({ currency }) => currency}
            columns={[
              {
                key: "currency",
                header: t("payments.deskCurrency"),
                primary: true,
                cell: ({ currency }) => currency,
              },
              {
                key: "debit",
                header: t("bank.accounts_debit"),
                align: "end",
                cell: ({ debit, currency }) => <Amount amount={debit} currency={currency} />,
              },
              {
                key: "credit",
                header: t("bank.accounts_credit"),
                align: "end",
                cell: ({ credit, currency }) => <Amount amount={credit} currency={currency} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
