import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { deskStatementFile } from "#app/queries/company-statement.server.ts";
import { statementAsked } from "../statement-asked.ts";
import { statementAnswer } from "../statement-table.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** A company's statement as a table: the very file the company takes itself. */
export const loader = page("finance", idParams, async (call, { id }, { url }) =>
  statementAnswer(await deskStatementFile(call, id, statementAsked(url, call.now).period)),
);
