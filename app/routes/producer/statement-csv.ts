import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { ownStatementFile } from "#app/queries/company-statement.server.ts";
import { statementAsked } from "../statement-asked.ts";
import { statementAnswer } from "../statement-table.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** The company's movements of a period as a table for its own books. */
export const loader = page("producer", noParams, async (call, _params, { url }) => {
  const { company, period } = statementAsked(url, call.now);
  return statementAnswer(await ownStatementFile(call, company, period));
});
