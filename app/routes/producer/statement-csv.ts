import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { statementFile } from "#app/queries/company-statement.server.ts";
import { csvAnswer } from "../csv-answer.ts";
import { periodOf } from "../money-period.ts";
import { statementTable } from "../statement-table.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** The company's movements of a period as a table for its own books. */
export const loader = page("producer", noParams, async (call, _params, { url }) => {
  const period = periodOf(url, call.now);
  return csvAnswer(
    statementTable({ period, ...(await statementFile(call, period)) }),
    `statement-${period.from}-${period.to}.csv`,
  );
});
