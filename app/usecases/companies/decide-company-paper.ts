import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { refreshListingsOf } from "./refresh-listings-of.ts";
import { tellOwners } from "./tell-owners.ts";

type PaperRefusal = {
  readonly code: "not-found" | "own-company" | "paper-moved-on" | "company-paper-over" | "reason-needed";
};

/**
 * Staff accept or reject one paper of a company. From its acceptance on, what rested on an older one rests on it: goods
 * that had left the market come back.
 */
export async function decideCompanyPaper(
  call: Call<Moderator | Director>,
  paperId: string,
  decision: "accept" | "reject",
  reason: string,
): Promise<Result<{ readonly companyId: string }, PaperRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.companyPaper.findUnique({ where: { id: paperId }, select: { companyId: true } });
    if (found === null) return refuse({ code: "not-found" });
    const { companyId } = found;
    await lockRow(tx, "company", companyId);
    const paper = await tx.companyPaper.findUnique({
      where: { id: paperId },
      include: { company: { include: { memberships: { select: { userId: true } } } } },
    });
    if (paper === null) return refuse({ code: "not-found" });
    const { company } = paper;
    if (company.memberships.some(({ userId }) => userId === call.actor.userId)) {
      return refuse({ code: "own-company" });
    }
    if (paper.state !== "uploaded") return refuse({ code: "paper-moved-on" });
    if (decision === "reject" && reason.trim() === "") return refuse({ code: "reason-needed" });
    const over = paper.validUntil !== null && fromColumn(paper.validUntil) < minskDate(call.now);
    if (decision === "accept" && over) return refuse({ code: "company-paper-over" });
    const state = decision === "accept" ? "accepted" : "rejected";
    const moved = await tx.companyPaper.updateMany({
      where: { id: paperId, state: "uploaded" },
      data: { state, decidedAt: call.now, reason: decision === "reject" ? reason.trim() : "" },
    });
    if (moved.count !== 1) return refuse({ code: "paper-moved-on" });
    await record(tx, call, {
      deed: `${decision}-company-paper`,
      subject: "company",
      subjectId: companyId,
      before: { state: "uploaded" },
      after: { paper: paperId, kind: paper.kind, state },
      reason,
    });
    if (decision === "accept") await refreshListingsOf(tx, company, call.now);
    await tellOwners(
      tx,
      companyId,
      {
        kind: decision === "accept" ? "company-paper-accepted" : "company-paper-rejected",
        event: paperId,
        data: { company: company.legalName, item: paper.kind, reason: reason.trim() },
      },
      call.now,
    );
    return ok({ companyId });
  });
}
