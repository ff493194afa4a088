import type { Currency } from "#app/domain/money.ts";
import { momentOf } from "#app/domain/payments/company-statement.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { AccountPage } from "#app/queries/account-entries.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Amount } from "../payments/amount.tsx";
import { accountText, kindText } from "./entry-words.ts";

type Row = AccountPage["rows"][number];
type Props = Pick<AccountPage, "rows" | "account" | "period"> & { readonly currency: Currency };

/** Entries of an account, the newest first: what, where from, the other side, who, and the balance after it. */
export function EntriesTable({ rows, account, currency, period }: Props) {
  const { t, f } = useWords();
  const amount = (value: bigint) => (value === 0n ? null : <Amount amount={value} currency={currency} />);
  return (
    <DataTable
      caption={t("books.entriesTitle")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowMarks={({ entryId, kind }) => ({ "data-entry": entryId, "data-kind": kind })}
      columns={[
        {
          key: "at",
          header: t("books.entryAt"),
          cell: ({ at }) => {
            const { iso, isDay } = momentOf(at);
            return <Instant at={iso} text={isDay ? f.shortDate(iso) : f.dateTime(at)} />;
          },
        },
        {
          key: "what",
          header: t("books.entryWhat"),
          primary: true,
          cell: (row) => <What row={row} account={account} currency={currency} period={period} />,
        },
        { key: "from", header: t("books.entryFrom"), cell: (row) => <Origin row={row} /> },
        {
          key: "counter",
          header: t("books.entryCounter"),
          cell: ({ counters }) => <Counters counters={counters} currency={currency} period={period} />,
        },
        {
          key: "person",
          header: t("books.entryPerson"),
          cell: ({ person }) => (person === null ? t("books.theHouse") : person || t("record.masked")),
        },
        {
          key: "debit",
          header: t("bank.accounts_debit"),
          align: "end",
          cell: ({ debit }) => amount(debit),
        },
        {
          key: "credit",
          header: t("bank.accounts_credit"),
          align: "end",
          cell: ({ credit }) => amount(credit),
        },
        {
          key: "balance",
          header: t("books.entryBalance"),
          align: "end",
          cell: ({ balance }) => <Amount amount={balance} currency={currency} />,
        },
      ]}
    />
  );
}

function What({ row, account, currency, period }: { readonly row: Row } & Omit<Props, "rows">) {
  const { lang, t, f } = useWords();
  const { desk } = pathsIn(lang);
  const { kind, company, note, origin, recordedAt } = row;
  return (
    <>
      {kindText(kind, t)}
      <span className="row-note block font-normal">
        {company === null ? null : (
          <>
            <a href={desk.account(account, { ...period, currency, company: company.id })}>{company.name}</a>
            {" · "}
          </>
        )}
        {note === "" || note === origin.line?.bankRef ? null : <span className="break-words">{note} · </span>}
        {t("books.recorded", { at: f.dateTime(recordedAt) })}
      </span>
    </>
  );
}

/** The order, refund, payout or line of a statement behind an entry; else the provider's own name for it. */
function Origin({ row: { origin, externalRef } }: { readonly row: Row }) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  const { order, seq, refund, payout, line } = origin;
  const links = [
    ...(order === null
      ? []
      : [
          {
            href: seq === null ? desk.order(order) : `${desk.order(order)}#payment`,
            text: seq === null ? order : t("books.originInstalment", { number: order, seq: String(seq) }),
          },
        ]),
    ...(refund === null || order === null
      ? []
      : [{ href: `${desk.payments({ q: order })}#instalments`, text: t("books.originRefund") }]),
    ...(payout === null || order === null
      ? []
      : [{ href: desk.payouts({ order }), text: t("books.originPayout") }]),
    ...(line === null
      ? []
      : [
          {
            href: `${desk.payments({ line: line.id })}#lines`,
            text: line.bankRef.startsWith("#")
              ? t("books.originLineUnnamed")
              : t("books.originLine", { ref: line.bankRef }),
          },
        ]),
  ];
  if (links.length === 0) return <span className="break-words">{externalRef}</span>;
  return links.map(({ href, text }) => (
    <a key={href} className="block break-words" href={href}>
      {text}
    </a>
  ));
}

function Counters({
  counters,
  currency,
  period,
}: { readonly counters: Row["counters"] } & Pick<Props, "currency" | "period">) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  return counters.map((counter) => (
    <a
      key={counter.account}
      className="block"
      data-account={counter.account}
      href={desk.account(counter.account, { ...period, currency })}
    >
      {accountText(counter.account, t)}
    </a>
  ));
}
