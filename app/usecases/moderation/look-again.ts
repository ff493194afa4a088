import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { findWhatStandsOut } from "./find-what-stands-out.ts";
import type { ModerationActor } from "./lock-case.ts";
import { lockCase } from "./lock-case.ts";

type LookAgainRefusal = { readonly code: "not-found" } | { readonly code: "case-closed" };

/** Makes a case's findings anew, against the market and the reference data of this moment. */
export async function lookAgain(
  call: Call<ModerationActor>,
  caseId: string,
): Promise<Result<null, LookAgainRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, LookAgainRefusal>> => {
    const locked = await lockCase(tx, call.actor, caseId);
    if (!locked) return refuse({ code: "not-found" });
    if (locked.review.state !== "open") return refuse({ code: "case-closed" });
    const kinds = await writeFindings(tx, caseId, locked.review.revision, call.now);
    await record(tx, call, { deed: "look-again", subject: "case", subjectId: caseId, after: { kinds } });
    return ok(null);
  });
}

/** Looks and writes down what was found; answers the kinds. Call it with the case locked. */
export async function writeFindings(
  tx: Tx,
  caseId: string,
  revisionId: string,
  now: Date,
): Promise<string[]> {
  const looked = await findWhatStandsOut(tx, revisionId, now);
  await tx.moderationCase.updateMany({ where: { id: caseId, state: "open", revisionId }, data: looked });
  return looked.findings.map(({ kind }) => kind);
}
