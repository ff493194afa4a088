import { csvFile } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { accountsPage } from "#app/queries/accounts.server.ts";
import { csvAnswer } from "../csv-answer.ts";
import { periodOf } from "../money-period.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** The balances of a period as a table for spreadsheets. */
export const loader = page("finance", noParams, async (call, _params, { url }) => {
  const { period, rows } = await accountsPage(call, periodOf(url, call.now));
  const decimal = (amount: bigint) => toDecimal(minor(amount));
  const table = csvFile([
    ["account", "currency", "opening", "debit", "credit", "closing"],
    ...rows.map((row) => [
      row.account,
      row.currency,
      decimal(row.opening),
      decimal(row.debit),
      decimal(row.credit),
      decimal(row.closing),
    ]),
  ]);
  return csvAnswer(table, `accounts-${period.from}-${period.to}.csv`);
});
