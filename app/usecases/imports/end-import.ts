import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";

/** Ends a running import whose rows are done, or that has lost its person, and tells those it concerns: once. */
export async function endImport(
  call: Call<System>,
  importId: string,
  endedBy: "" | "not-allowed" = "",
): Promise<void> {
  await inTransaction(call.db, async (tx) => {
    const ended = await tx.listingImport.updateMany({
      where: { id: importId, state: { in: ["checking", "running"] } },
      data: { state: endedBy === "" ? "done" : "cancelled", endedAt: call.now, endedBy },
    });
    if (ended.count !== 1) return;
    const { companyId } = await tx.listingImport.findUniqueOrThrow({
      where: { id: importId },
      select: { companyId: true },
    });
    const counts = await countOutcomes(tx, importId);
    await record(tx, call, {
      deed: "end-import",
      subject: "listing-import",
      subjectId: importId,
      companyId,
      after: { ...counts },
      reason: endedBy,
    });
    await tellProducer(tx, importId, counts, call.now);
    await tellStaff(tx, importId, counts.submitted, call.now);
  });
}

type Counts = Awaited<ReturnType<typeof countOutcomes>>;

async function countOutcomes(tx: Tx, importId: string) {
  const groups = await tx.importRow.groupBy({
    by: ["outcome", "plan"],
    where: { importId },
    _count: { _all: true },
  });
  const of = (outcome: string) =>
    groups.filter((group) => group.outcome === outcome).reduce((sum, { _count }) => sum + _count._all, 0);
  const wrong = groups.find(({ outcome, plan }) => outcome === null && plan === "error")?._count._all ?? 0;
  const submitted = await tx.importRow.count({ where: { importId, submitted: true } });
  return {
    created: of("created"),
    changed: of("changed"),
    unchanged: of("unchanged"),
    refused: of("refused") + wrong,
    submitted,
  };
}

async function tellProducer(tx: Tx, importId: string, counts: Counts, now: Date): Promise<void> {
  const { fileName, userId } = await tx.listingImport.findUniqueOrThrow({ where: { id: importId } });
  const { email, lang } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const { created, changed, unchanged, refused } = counts;
  await tell(
    tx,
    [
      {
        kind: "import-ended",
        event: importId,
        to: { userId, email, lang },
        data: { file: fileName, created, changed, unchanged, refused },
        path: `/producer/listings/import/${importId}`,
      },
    ],
    now,
  );
}

/** One word for all of an import's cases: a mail for each would bury the queue it announces. */
async function tellStaff(tx: Tx, importId: string, submitted: number, now: Date): Promise<void> {
  if (submitted === 0) return;
  const { company } = await tx.listingImport.findUniqueOrThrow({
    where: { id: importId },
    select: { company: { select: { legalName: true } } },
  });
  const staff = await staffOf(tx, ["moderator", "director"]);
  await tell(
    tx,
    staff.map((to) => ({
      kind: "import-submitted",
      event: importId,
      to,
      data: { company: company.legalName, listings: submitted },
      path: "/desk/listings",
    })),
    now,
  );
}
