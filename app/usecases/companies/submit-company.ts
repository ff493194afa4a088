import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { missingInProfile } from "#app/domain/companies/profile.ts";
import type { CompanyRefusal } from "#app/domain/companies/states.ts";
import { decideCompany } from "#app/domain/companies/states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";
import { ownCompany } from "./own-company.ts";
import { isProvenElsewhere } from "./proven-elsewhere.ts";

/** Staff answer within two working days. */
const ANSWER_DAYS = 2;

type SubmitRefusal =
  | { readonly code: "not-found" | "not-allowed" | "tax-number-taken" | "moved-on" }
  | CompanyRefusal;

/** Hands the company over to the Trade House to be checked. */
export async function submitCompany(
  call: Call<Member>,
  companyId: string,
): Promise<Result<null, SubmitRefusal>> {
  const owned = ownCompany(call.actor, companyId, "submit-company");
  if (!owned.ok) return owned;
  return inTransaction(call.db, async (tx) => {
    await lockRow(tx, "company", companyId);
    const company = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      include: { _count: { select: { papers: { where: { state: { not: "rejected" } } } } } },
    });
    const owner = await tx.user.findUniqueOrThrow({
      where: { id: call.actor.userId },
      select: { emailConfirmedAt: true },
    });
    const next = decideCompany(company.state, "submit", "owner", {
      emailConfirmed: owner.emailConfirmedAt !== null,
      missing: missingInProfile({
        ...company,
        country: company.country === "BY" ? "BY" : "AZ",
        papers: company._count.papers,
      }),
      ownCompany: false,
      reason: null,
    });
    if (!next.ok) return next;
    if (await isProvenElsewhere(tx, company)) return refuse({ code: "tax-number-taken" });
    const dueAt = addWorkingDays(call.now, ANSWER_DAYS, await holidaysOf(tx, "BY"));
    const moved = await tx.company.updateMany({
      where: { id: companyId, state: company.state },
      data: { state: next.value, submittedAt: call.now, dueAt, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse({ code: "moved-on" });
    await record(tx, call, {
      deed: "submit-company",
      subject: "company",
      subjectId: companyId,
      before: { state: company.state },
      after: { state: next.value },
    });
    const event = `${companyId}/${company.version}`;
    const staff = await staffOf(tx, ["moderator", "director"]);
    await tell(
      tx,
      staff.map((to) => ({
        kind: "company-submitted",
        event,
        to,
        data: { company: company.legalName },
        path: `/desk/companies/${companyId}`,
      })),
      call.now,
    );
    return ok(null);
  });
}
