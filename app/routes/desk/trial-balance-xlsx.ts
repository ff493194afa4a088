import { minskDate } from "#app/domain/plain-date.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { writeXlsx } from "#app/http/sheets/write-xlsx.server.ts";
import { trialBalance } from "#app/queries/accounts.server.ts";
import { dayOf } from "../money-period.ts";
import { trialBalanceCells } from "../trial-balance-cells.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** The same as a workbook, its amounts as numbers. */
export const loader = page("finance", noParams, async (call, _params, { url }) => {
  const at = dayOf(url, "at") ?? minskDate(call.now);
  const { header, rows } = trialBalanceCells(await trialBalance(call, at));
  const [account = "", currency = "", debit = "", credit = ""] = header;
  const sheet = {
    name: at,
    columns: [
      { header: account, type: "text", width: 28 },
      { header: currency, type: "text", width: 10 },
      { header: debit, type: "amount", width: 18 },
      { header: credit, type: "amount", width: 18 },
    ] as const,
    rows,
  };
  return new Response(new Uint8Array(await writeXlsx([sheet])), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="trial-balance-${at}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
});
