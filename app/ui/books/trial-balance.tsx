import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { trialBalance } from "#app/queries/accounts.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "../payments/amount.tsx";
import { accountText } from "./entry-words.ts";
import { TrialForm } from "./trial-form.tsx";

type Props = Awaited<ReturnType<typeof trialBalance>>;

/** What stood on every account at the end of a day, and that debits equal credits in each currency. */
export function TrialBalance({ at, rows, totals }: Props) {
  const { lang, t, f } = useWords();
  const { desk } = pathsIn(lang);
  const broken = totals.filter(({ debit, credit }) => debit !== credit).map(({ currency }) => currency);
  return (
    <div data-trial-balance={at}>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: desk.home() },
          { label: t("payments.deskTitle"), href: desk.payments() },
          { label: t("bank.accountsTitle"), href: desk.accounts() },
          { label: t("books.trialTitle") },
        ]}
      />
      <PageHeading title={t("books.trialTitle")} lead={t("books.trialLead", { date: f.date(at) })} />
      <TrialForm action={desk.accounts()} at={at} />
      {totals.length === 0 ? (
        <EmptyState icon="wallet" title={t("books.trialNone")}>
          {t("books.trialNoneText")}
        </EmptyState>
      ) : broken.length > 0 ? (
        <Notice kind="warning">{t("books.trialUnequal", { currencies: broken.join(", ") })}</Notice>
      ) : (
        <p className="mb-4">{t("books.trialEqual")}</p>
      )}
      {totals.map((total) => (
        <Section key={total.currency} id={`trial-${total.currency.toLowerCase()}`} title={total.currency}>
          <OfCurrency
            rows={rows.filter(({ currency }) => currency === total.currency)}
            total={total}
            at={at}
          />
        </Section>
      ))}
      <FormActions>
        <ButtonLink href={desk.accountsFile("trial-balance.csv", { at })} icon="download" download>
          {t("books.trialCsv")}
        </ButtonLink>
        <ButtonLink href={desk.accountsFile("trial-balance.xlsx", { at })} icon="download" download>
          {t("books.trialXlsx")}
        </ButtonLink>
        <ButtonLink href={desk.accounts()}>{t("books.trialToAccounts")}</ButtonLink>
      </FormActions>
    </div>
  );
}

function OfCurrency({
  rows,
  total,
  at,
}: {
  readonly rows: Props["rows"];
  readonly total: Props["totals"][number];
  readonly at: string;
}) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  const { currency } = total;
  const figure = (side: "debit" | "credit") => ({
    key: side,
    header: t(`bank.accounts_${side}`),
    align: "end" as const,
    cell: (row: Props["rows"][number]) =>
      row[side] === 0n ? null : <Amount amount={row[side]} currency={currency} />,
    total: (
      <span data-total={side}>
        <Amount amount={total[side]} currency={currency} />
      </span>
    ),
  });
  return (
    <DataTable
      caption={`${t("books.trialTitle")}, ${currency}`}
      captionHidden
      rows={rows}
      rowKey={({ account }) => account}
      rowMarks={({ account }) => ({ "data-account": account, "data-currency": currency })}
      totalsLabel={t("books.trialTotal", { currency })}
      columns={[
        {
          key: "account",
          header: t("bank.accounts_account"),
          primary: true,
          cell: ({ account }) => (
            <a href={desk.account(account, { currency, to: at })}>{accountText(account, t)}</a>
          ),
        },
        figure("debit"),
        figure("credit"),
      ]}
    />
  );
}
