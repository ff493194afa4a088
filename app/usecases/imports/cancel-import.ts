import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { NotOwn } from "../listings/lock-own-listing.ts";
import { lockOwnImport } from "./listing-import.ts";

/** Ends an import: what its rows have done stays done, and no further row is taken. */
export async function cancelImport(
  call: Call<Producer>,
  importId: string,
): Promise<Result<null, NotOwn | { readonly code: "import-moved-on" }>> {
  return inTransaction(call.db, async (tx) => {
    const found = await lockOwnImport(tx, call, importId);
    if (!found.ok) return found;
    const { state, companyId } = found.value;
    const ended = await tx.listingImport.updateMany({
      where: { id: importId, state: { in: ["checking", "checked", "running"] } },
      data: { state: "cancelled", endedAt: call.now },
    });
    if (ended.count !== 1) return refuse({ code: "import-moved-on" });
    const done = await tx.importRow.count({ where: { importId, outcome: { not: null } } });
    await record(tx, call, {
      deed: "cancel-import",
      subject: "listing-import",
      subjectId: importId,
      companyId,
      before: { state },
      after: { state: "cancelled", done },
    });
    return ok(null);
  });
}
