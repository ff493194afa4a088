import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "../listings/lock-own-listing.ts";
import { lockOwnImport, oneAtWork } from "./listing-import.ts";

export type RunImportRefusal =
  | NotOwn
  | { readonly code: "import-moved-on" }
  | { readonly code: "import-at-work" }
  | { readonly code: "import-nothing-to-do" };

/** Lets a checked import run: a job takes its rows one by one from now on. */
export async function runImport(
  call: Call<Producer>,
  importId: string,
  formToken: string,
): Promise<Result<null, RunImportRefusal>> {
  const form = { token: formToken, userId: call.actor.userId, deed: "run-import" };
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnImport(tx, call, importId);
    if (!found.ok) return found;
    if ((await formTarget(tx, form)) === importId) return ok(null);
    const { companyId, state } = found.value;
    if (state !== "checked") return refuse({ code: "import-moved-on" });
    if (await oneAtWork(tx, companyId)) return refuse({ code: "import-at-work" });
    const todo = await tx.importRow.count({ where: { importId, plan: { in: ["create", "change"] } } });
    if (todo === 0) return refuse({ code: "import-nothing-to-do" });
    const begun = await tx.listingImport.updateMany({
      where: { id: importId, state: "checked" },
      // Whoever runs it answers for it: the deeds are theirs.
      data: { state: "running", userId: call.actor.userId, startedAt: call.now, servedAt: call.now },
    });
    if (begun.count !== 1) return refuse({ code: "import-moved-on" });
    await record(tx, call, {
      deed: "run-import",
      subject: "listing-import",
      subjectId: importId,
      companyId,
      before: { state },
      after: { state: "running", todo },
    });
    await spendForm(tx, form, importId, call.now);
    return ok(null);
  });
}
