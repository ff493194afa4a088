import { csvLine } from "#app/domain/csv-text.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { journal } from "#app/queries/accounts.server.ts";
import { csvAnswer, streamOf } from "../csv-answer.ts";
import { periodOf } from "../money-period.ts";

export const handle = { audience: "finance" } satisfies Handle;

const header = "at,kind,origin,order,instalment,account,company,currency,debit,credit,note";

/** The journal of a period, a line of an entry a row; streamed, however long the books are. */
export const loader = page("finance", noParams, async (call, _params, { url }) => {
  const period = periodOf(url, call.now);
  return csvAnswer(streamOf(linesOf(journal(call, period))), `journal-${period.from}-${period.to}.csv`);
});

async function* linesOf(entries: ReturnType<typeof journal>): AsyncGenerator<string> {
  yield `\ufeff${header}\r\n`;
  for await (const { at, kind, externalRef, note, payment, lines } of entries) {
    for (const line of lines) {
      const cells = [
        at.toISOString(),
        kind,
        externalRef,
        payment?.order.number ?? "",
        payment === null ? "" : String(payment.seq),
        line.account,
        line.companyId ?? "",
        line.currency,
        toDecimal(minor(line.debit)),
        toDecimal(minor(line.credit)),
        note,
      ];
      yield csvLine(cells);
    }
  }
}
