import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BooksRow } from "#app/queries/books-of.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Amount } from "../payments/amount.tsx";
import { accountText } from "./entry-words.ts";

type Props = {
  readonly rows: readonly BooksRow[];
  readonly caption: string;
  /** What narrows each account to these rows. */
  readonly of: { readonly order: string } | { readonly company: string };
  /** The first day of the books: an account opens with all of it. */
  readonly from: string;
};

/** What stands on the accounts of an order or a company; each opens as its entries. */
export function BooksTable({ rows, caption, of, from }: Props) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  return (
    <DataTable
      caption={caption}
      captionHidden
      onPhone="table"
      rows={rows}
      rowKey={({ account, currency }) => `${account} ${currency}`}
      rowMarks={({ account, currency }) => ({ "data-account": account, "data-currency": currency })}
      columns={[
        {
          key: "account",
          header: t("bank.accounts_account"),
          primary: true,
          cell: ({ account, currency }) => (
            <a href={desk.account(account, { ...of, currency, from })}>
              {`${accountText(account, t)}, ${currency}`}
            </a>
          ),
        },
        {
          key: "balance",
          header: t("books.entryBalance"),
          align: "end",
          cell: ({ balance, currency }) => <Amount amount={balance} currency={currency} />,
        },
      ]}
    />
  );
}
