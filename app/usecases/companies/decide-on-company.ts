import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { CompanyCommand, CompanyRefusal } from "#app/domain/companies/states.ts";
import { decideCompany } from "#app/domain/companies/states.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { checksFor, holdsUntil, lapsedChecks } from "#app/domain/company-checks.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { needsComment } from "#app/domain/moderation/reasons.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { closeDoors } from "../programs/close-doors.ts";
import { isProvenElsewhere } from "./proven-elsewhere.ts";
import { refreshListingsOf } from "./refresh-listings-of.ts";
import { tellOwners } from "./tell-owners.ts";

export type DecisionInput = {
  readonly checks: readonly CompanyCheckKind[];
  readonly reasons: readonly CompanyReason[];
  readonly comment: string;
};

export type DecisionRefusal =
  | { readonly code: "not-found" | "checks-missing" | "comment-missing" | "tax-number-taken" | "moved-on" }
  /** Papers that came after the profile, or that have run out, wait for a decision of their own. */
  | { readonly code: "papers-unread"; readonly count: number }
  | CompanyRefusal;

/** What each decision is called in the record, and how it is told to the owners. */
const decisions = {
  verify: { deed: "verify-company", mail: "company-verified" },
  request_changes: { deed: "request-company-changes", mail: "company-changes-requested" },
  reject: { deed: "reject-company", mail: "company-rejected" },
  suspend: { deed: "suspend-company", mail: "company-suspended" },
  reinstate: { deed: "reinstate-company", mail: "company-reinstated" },
} as const satisfies Record<
  Exclude<CompanyCommand, "submit">,
  { readonly deed: string; readonly mail: string }
>;

/** The papers that were handed in with the profile and still hold: they are read with it, and accepted by its verification. */
function readWithProfile(submittedAt: Date, today: PlainDate) {
  return {
    uploadedAt: { lte: submittedAt },
    OR: [{ validUntil: null }, { validUntil: { gte: toColumn(today) } }],
  } satisfies Prisma.CompanyPaperWhereInput;
}

/** One decision of staff on one company, with everything that follows from it, in one transaction. */
export async function decideOnCompany(
  call: Call<Moderator | Director>,
  companyId: string,
  command: keyof typeof decisions,
  input: DecisionInput,
): Promise<Result<null, DecisionRefusal>> {
  return inTransaction(call.db, async (tx) => {
    if (!(await lockRow(tx, "company", companyId))) return refuse({ code: "not-found" });
    const company = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      include: { checks: true, memberships: { select: { userId: true } } },
    });
    const next = decideCompany(company.state, command, "staff", {
      emailConfirmed: true,
      missing: [],
      ownCompany: company.memberships.some(({ userId }) => userId === call.actor.userId),
      reason: [...input.reasons, input.comment].join("") || null,
    });
    if (!next.ok) return next;
    if (needsComment(input.reasons, input.comment)) return refuse({ code: "comment-missing" });
    const trusted = next.value === "verified";
    const offered: readonly CompanyCheckKind[] = checksFor[company.kind].offered;
    const ticked = trusted ? offered.filter((kind) => input.checks.includes(kind)) : [];
    const today = minskDate(call.now);
    const read = readWithProfile(company.submittedAt ?? call.now, today);
    if (trusted) {
      // The lock on the company keeps papers out: what is counted here is what the verification is written beside.
      const count = await tx.companyPaper.count({
        where: { companyId, state: "uploaded", ...(command === "verify" ? { NOT: read } : {}) },
      });
      if (count > 0) return refuse({ code: "papers-unread", count });
      const before = company.checks.map((check) => ({
        kind: check.kind,
        checkedOn: minskDate(check.checkedAt),
        validUntil: check.validUntil && fromColumn(check.validUntil),
      }));
      const after = ticked.map((kind) => ({ kind, checkedOn: today, validUntil: holdsUntil(kind, today) }));
      if (lapsedChecks(company.kind, [...before, ...after], today).length > 0) {
        return refuse({ code: "checks-missing" });
      }
      if (await isProvenElsewhere(tx, company)) return refuse({ code: "tax-number-taken" });
    }
    const moved = await tx.company.updateMany({
      where: { id: companyId, state: company.state },
      data: {
        state: next.value,
        dueAt: null,
        decidedAt: call.now,
        decidedById: call.actor.userId,
        decisionReasons: [...input.reasons],
        decisionReason: input.comment,
        version: { increment: 1 },
        ...(trusted ? { verifiedAt: call.now } : {}),
        ...(ticked.includes("alcohol_right") ? { alcoholRight: true } : {}),
      },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    for (const kind of ticked) {
      const check = {
        checkedAt: call.now,
        checkedById: call.actor.userId,
        validUntil: toColumn(holdsUntil(kind, today)),
      };
      await tx.companyCheck.upsert({
        where: { companyId_kind: { companyId, kind } },
        create: { companyId, kind, ...check },
        update: check,
      });
    }
    await record(tx, call, {
      deed: decisions[command].deed,
      subject: "company",
      subjectId: companyId,
      before: { state: company.state },
      after: { state: next.value, checks: ticked, reasons: [...input.reasons] },
      reason: input.comment,
    });
    if (command === "verify") {
      await tx.companyPaper.updateMany({
        where: { companyId, state: "uploaded", ...read },
        data: { state: "accepted", decidedAt: call.now },
      });
    }
    if (command === "suspend") await closeDoors(tx, companyId, call);
    await refreshListingsOf(tx, company, call.now);
    await tellOwners(
      tx,
      companyId,
      {
        kind: decisions[command].mail,
        event: `${companyId}/${company.version}`,
        data: { company: company.legalName, comment: input.comment },
      },
      call.now,
    );
    return ok(null);
  });
}
