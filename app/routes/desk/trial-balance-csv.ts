import { csvFile } from "#app/domain/csv-text.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { trialBalance } from "#app/queries/accounts.server.ts";
import { csvAnswer } from "../csv-answer.ts";
import { dayOf } from "../money-period.ts";
import { trialBalanceCells } from "../trial-balance-cells.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** The trial balance of a day as a table for spreadsheets, today's where none is named. */
export const loader = page("finance", noParams, async (call, _params, { url }) => {
  const at = dayOf(url, "at") ?? minskDate(call.now);
  const { header, rows } = trialBalanceCells(await trialBalance(call, at));
  return csvAnswer(csvFile([header, ...rows]), `trial-balance-${at}.csv`);
});
