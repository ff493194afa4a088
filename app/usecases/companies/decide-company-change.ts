import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bothHolidays } from "#app/db/holidays.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { ChangeableField, DecideChangeRefusal } from "#app/domain/companies/change.ts";
import {
  checksForChange,
  decideChange,
  PAYOUT_WAIT_DAYS,
  touchesBank,
} from "#app/domain/companies/change.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { holdsUntil } from "#app/domain/company-checks.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addPaymentDays } from "#app/domain/working-days.ts";
import { reviewPayoutsOf } from "../payments/review-seller-payouts.ts";
import type { LockedTeam } from "../team/lock-team.ts";
import { lockTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { isProvenElsewhere } from "./proven-elsewhere.ts";
import { fieldsOf, wantedBy } from "./read-change.ts";
import { refreshListingsOf } from "./refresh-listings-of.ts";
import { tellBankNews } from "./tell-bank-news.ts";

export type ChangeDecision = {
  /** The change that was read. */
  readonly change: string;
  readonly checks: readonly CompanyCheckKind[];
  readonly reasons: readonly CompanyReason[];
  readonly comment: string;
};

export type ChangeDecisionRefusal = DecideChangeRefusal | { readonly code: "not-found" | "tax-number-taken" };

/**
 * One decision of staff on exactly the change they read. Approved, the new comes into force with the checks that were
 * made for it, and payouts wait three payment days more if the bank is new; refused, everything stays as it was.
 */
export async function decideCompanyChange(
  call: Call<Moderator | Director>,
  companyId: string,
  decision: "approve" | "refuse",
  input: ChangeDecision,
): Promise<Result<null, ChangeDecisionRefusal>> {
  const decided = await inTransaction(call.db, (tx) => decide(tx, call, companyId, decision, input));
  if (decided.ok) await reviewPayoutsOf(call, companyId);
  return decided;
}

async function decide(
  tx: Tx,
  call: Call<Moderator | Director>,
  companyId: string,
  decision: "approve" | "refuse",
  input: ChangeDecision,
): Promise<Result<null, ChangeDecisionRefusal>> {
  const locked = await lockTeam(tx, companyId);
  if (locked === null) return refuse({ code: "not-found" });
  const change = await tx.companyChange.findFirst({ where: { id: input.change, companyId } });
  if (change === null) return refuse({ code: "company-change-moved-on" });
  const fields = fieldsOf(change);
  const may = decideChange({ state: change.state, fields }, decision, {
    ...input,
    ownCompany: locked.people.some(({ id }) => id === call.actor.userId),
  });
  if (!may.ok) return may;
  const company = await tx.company.findUniqueOrThrow({ where: { id: companyId } });
  const wanted = wantedBy(change);
  const taken = wanted.taxNumber !== undefined && (await isProvenElsewhere(tx, { ...company, ...wanted }));
  if (decision === "approve" && taken) return refuse({ code: "tax-number-taken" });
  await tx.companyChange.update({
    where: { id: change.id, state: "waiting" },
    data: {
      state: decision === "approve" ? "approved" : "refused",
      decidedAt: call.now,
      decidedById: call.actor.userId,
      reasons: [...input.reasons],
      comment: input.comment,
    },
  });
  if (decision === "approve") await comeIntoForce(tx, call, company, fields, wanted);
  await record(tx, call, {
    deed: `${decision}-company-change`,
    subject: "company",
    subjectId: companyId,
    before: Object.fromEntries(fields.map((field) => [field, company[field]])),
    after: { change: change.id, ...wanted, checks: [...input.checks], reasons: [...input.reasons] },
    reason: input.comment,
  });
  const asker = await tx.user.findUnique({ where: { id: change.submittedById }, select: { name: true } });
  const named = { id: companyId, legalName: company.legalName };
  if (touchesBank(fields)) {
    const kind = decision === "approve" ? "bank-change-approved" : "bank-change-refused";
    const iban = change.iban ?? company.iban;
    const news = { event: change.id, member: asker?.name ?? "", iban, comment: input.comment };
    await tellBankNews(tx, named, { kind, ...news }, call.now);
  } else {
    await tellOwners(tx, call, locked, decision, change.id, input.comment);
  }
  return ok(null);
}

async function comeIntoForce(
  tx: Tx,
  call: Call<Moderator | Director>,
  company: { readonly id: string; readonly kind: "producer" | "buyer" },
  fields: readonly ChangeableField[],
  wanted: Partial<Record<ChangeableField, string>>,
): Promise<void> {
  const payoutsFrom = touchesBank(fields)
    ? addPaymentDays(call.now, PAYOUT_WAIT_DAYS, await bothHolidays(tx))
    : null;
  await tx.company.update({
    where: { id: company.id },
    data: { ...wanted, version: { increment: 1 }, ...(payoutsFrom === null ? {} : { payoutsFrom }) },
  });
  const today = minskDate(call.now);
  for (const kind of checksForChange(fields)) {
    const check = {
      checkedAt: call.now,
      checkedById: call.actor.userId,
      validUntil: toColumn(holdsUntil(kind, today)),
    };
    await tx.companyCheck.upsert({
      where: { companyId_kind: { companyId: company.id, kind } },
      create: { companyId: company.id, kind, ...check },
      update: check,
    });
  }
  await refreshListingsOf(tx, company, call.now);
}

async function tellOwners(
  tx: Tx,
  call: Call<Moderator | Director>,
  company: LockedTeam,
  decision: "approve" | "refuse",
  event: string,
  comment: string,
): Promise<void> {
  await tell(
    tx,
    ownersBut(company, "").map(({ id, email, lang }) => ({
      kind: decision === "approve" ? "company-change-approved" : "company-change-refused",
      event,
      to: { userId: id, email, lang },
      data: { company: company.legalName, comment },
      path: "/company/changes",
    })),
    call.now,
  );
}
