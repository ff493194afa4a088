import { accountsByCompany } from "#app/domain/payments/entry-accounts.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { AccountPage } from "#app/queries/account-entries.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "../payments/amount.tsx";
import { AccountFilter } from "./account-filter.tsx";
import { EntriesTable } from "./entries-table.tsx";
import { accountText } from "./entry-words.ts";

/** One account of the house: its entries of a period with the balance after each, narrowed as the address says. */
export function AccountView(props: AccountPage) {
  const { account, currency, known, period, order, company, rows, next, first } = props;
  const { lang, t, f } = useWords();
  const { desk } = pathsIn(lang);
  const name = accountText(account, t);
  const asked = { ...period, currency, order, company };
  const amount = (value: bigint) => <Amount amount={value} currency={currency} />;
  return (
    <div data-account={account} data-currency={currency}>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: desk.home() },
          { label: t("payments.deskTitle"), href: desk.payments() },
          { label: t("bank.accountsTitle"), href: desk.accounts(period) },
          { label: name },
        ]}
      />
      <PageHeading title={`${name}, ${currency}`} lead={t("books.accountOf")} />
      <AccountFilter
        action={desk.account(account)}
        asked={asked}
        byCompany={accountsByCompany.has(account)}
      />
      {known.length < 2 ? null : (
        <LinkRow
          label={t("books.filterCurrency")}
          links={known.map((one) => ({
            href: desk.account(account, { ...asked, currency: one }),
            label: one,
            current: one === currency,
          }))}
        />
      )}
      <Scope {...props} />
      <div className="statement-sums">
        <DescriptionList
          figures
          items={[
            {
              term: t("books.balanceBefore", { date: f.shortDate(period.from) }),
              details: <span data-balance="opening">{amount(props.opening)}</span>,
            },
            { term: t("bank.accounts_debit"), details: amount(props.debit) },
            { term: t("bank.accounts_credit"), details: amount(props.credit) },
            {
              term: t("books.balanceAfter", { date: f.shortDate(period.to) }),
              details: <span data-balance="closing">{amount(props.closing)}</span>,
            },
            {
              term: t("books.entriesCount"),
              details: <data value={props.count}>{f.number(props.count)}</data>,
            },
          ]}
        />
      </div>
      <Section id="entries" title={t("books.entriesTitle")}>
        {rows.length === 0 ? (
          <EmptyState icon="wallet" title={t("books.entriesNone")}>
            {t("books.entriesNoneText")}
          </EmptyState>
        ) : (
          <EntriesTable rows={rows} account={account} currency={currency} period={period} />
        )}
        <Pagination
          label={t("books.entriesTitle")}
          previous={first ? undefined : { href: desk.account(account, asked), label: t("books.newest") }}
          next={
            next === null
              ? undefined
              : {
                  href: desk.account(account, { ...asked, after: `${next.at.getTime()}.${next.id}` }),
                  label: t("books.older"),
                }
          }
        />
        <FormActions>
          <ButtonLink href={desk.accountFile(account, asked)} icon="download" download>
            {t("books.entriesCsv")}
          </ButtonLink>
        </FormActions>
      </Section>
      <ByCompany {...props} />
    </div>
  );
}

/** Whose part of the account it is, or that nobody of that name is there. */
function Scope({ order, orderFound, company, companies }: AccountPage) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  return (
    <>
      {order === "" || orderFound ? null : <Notice kind="warning">{t("books.noSuchOrder")}</Notice>}
      {company === "" || companies.length > 0 ? null : (
        <Notice kind="warning">{t("books.noSuchCompany")}</Notice>
      )}
      {order !== "" && orderFound ? (
        <p className="mb-4">
          <a href={desk.order(order)}>{order}</a>
        </p>
      ) : null}
      {companies.length === 0 ? null : (
        <ul className="mb-4 flex flex-wrap gap-x-4">
          {companies.map(({ id, legalName }) => (
            <li key={id}>
              <a href={desk.company(id)}>{legalName}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ByCompany({ byCompany, account, currency, period }: AccountPage) {
  const { lang, t, f } = useWords();
  const { desk } = pathsIn(lang);
  if (byCompany === null || byCompany.rows.length === 0) return null;
  return (
    <Section
      id="by-company"
      title={t("books.byCompanyTitle")}
      lead={t("books.byCompanyLead", { date: f.shortDate(period.to) })}
    >
      <DataTable
        caption={t("books.byCompanyTitle")}
        captionHidden
        onPhone="table"
        rows={byCompany.rows}
        rowKey={({ companyId }) => companyId}
        rowMarks={({ companyId }) => ({ "data-company": companyId })}
        columns={[
          {
            key: "company",
            header: t("books.filterCompany"),
            primary: true,
            cell: ({ companyId, name }) => (
              <a href={desk.account(account, { ...period, currency, company: companyId })}>{name}</a>
            ),
          },
          {
            key: "balance",
            header: t("books.entryBalance"),
            align: "end",
            cell: ({ balance }) => <Amount amount={balance} currency={currency} />,
          },
        ]}
      />
      {byCompany.more ? <p className="text-muted mt-4">{t("books.byCompanyMore")}</p> : null}
    </Section>
  );
}
