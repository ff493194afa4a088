import { statementLimits } from "#app/domain/payments/statement.ts";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import type { Imported } from "#app/usecases/payments/import-statement.ts";
import { importStatement } from "#app/usecases/payments/import-statement.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "import-statement",
  params: noParams,
  fields: noFields,
  files: { maxFiles: 1, maxFileBytes: statementLimits.bytes },
  run: async (call, _params, _fields, { files, house, ip }): Promise<Result<Imported, Answerable>> => {
    const free = await house.limits.take("upload", { ip, account: call.actor.email });
    if (!free.ok) return free;
    return importStatement(call, files.find(({ field }) => field === "file") ?? null);
  },
  done: (paths, { fresh }) => paths.desk.payments({ done: fresh > 0 ? "imported" : "known" }),
});
