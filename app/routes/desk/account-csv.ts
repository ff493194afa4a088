import { csvLine } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import { accountFile } from "#app/queries/account-entries.server.ts";
import { csvAnswer, streamOf } from "../csv-answer.ts";
import { accountFilter, accountParams } from "./account-filter.ts";

export const handle = { audience: "finance" } satisfies Handle;

const header = [
  "at",
  "recordedAt",
  "kind",
  "origin",
  "order",
  "instalment",
  "line",
  "company",
  "person",
  "counterAccounts",
  "currency",
  "debit",
  "credit",
  "balance",
  "note",
];

/** The entries of an account as the page shows them, all of the filter, streamed; people and companies by their ids. */
export const loader = page("finance", accountParams, async (call, params, { url }) => {
  const filter = accountFilter(params, url, call.now);
  const { from, to } = filter.period;
  return csvAnswer(
    streamOf(linesOf(accountFile(call, filter), { closing: to, opening: from })),
    `${filter.account}-${from}-${to}.csv`,
  );
});

async function* linesOf(
  rows: ReturnType<typeof accountFile>,
  days: { readonly closing: string; readonly opening: string },
): AsyncGenerator<string> {
  const decimal = (amount: bigint) => toDecimal(minor(amount));
  yield `\ufeff${csvLine(header)}`;
  let currency = "";
  for await (const row of rows) {
    if ("amount" in row) {
      currency = row.currency;
      const empty = Array.from({ length: 7 }, () => "");
      const cells = [days[row.balance], "", row.balance, ...empty, currency, "", "", decimal(row.amount), ""];
      yield csvLine(cells);
      continue;
    }
    yield csvLine([
      row.at.toISOString(),
      row.recordedAt.toISOString(),
      row.kind,
      row.externalRef,
      row.origin.order ?? "",
      row.origin.seq === null ? "" : String(row.origin.seq),
      row.origin.line?.bankRef ?? "",
      row.companyId ?? "",
      row.actorId ?? "",
      row.counters.map(({ account }) => account).join(" "),
      currency,
      decimal(row.debit),
      decimal(row.credit),
      decimal(row.balance),
      row.note,
    ]);
  }
}
