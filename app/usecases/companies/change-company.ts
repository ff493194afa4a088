import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { holidaysOf } from "#app/db/holidays.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { ChangeableField, Figures, SubmitChangeRefusal } from "#app/domain/companies/change.ts";
import { decideSubmission, touchesBank } from "#app/domain/companies/change.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { countryOf } from "#app/domain/companies/profile.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { TaxNumber } from "#app/domain/tax-number.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";
import { reviewPayoutsOf } from "../payments/review-seller-payouts.ts";
import { fitsPassword } from "../people/hash-password.ts";
import { lockTeam } from "../team/lock-team.ts";
import { isProvenElsewhere } from "./proven-elsewhere.ts";
import { figuresOf, waitingChange } from "./read-change.ts";
import { tellBankNews } from "./tell-bank-news.ts";

/** Staff answer within two working days. */
const ANSWER_DAYS = 2;

export type ChangeInput = Omit<Figures, "taxNumber"> & {
  readonly taxNumber: TaxNumber;
  /** Looked at only when the bank changes; empty: not given. */
  readonly currentPassword: string;
  /** For staff, in words. */
  readonly note: string;
};

export type ChangeRefusal =
  | NotYours
  | SubmitChangeRefusal
  | { readonly code: "current-password-wrong" | "tax-number-country" | "tax-number-taken" };

/**
 * An owner of a verified company hands in what is to change; until staff have decided the old is in force everywhere. A
 * newer submission takes the place of the one that waits and keeps its due time. New bank details need the password,
 * are told to all owners and to those who were owners until lately, and payouts wait from this moment on.
 */
export async function changeCompany(
  call: Call<Member>,
  companyId: string,
  input: ChangeInput,
): Promise<Result<null, ChangeRefusal>> {
  // Hashing takes a while: not with the company locked.
  const { passwordHash } = await call.db.user.findUniqueOrThrow({
    where: { id: call.actor.userId },
    select: { passwordHash: true },
  });
  const passwordFits =
    input.currentPassword !== "" && (await fitsPassword(passwordHash, input.currentPassword));
  const submitted = await inTransaction(call.db, (tx) => submit(tx, call, companyId, input, passwordFits));
  if (submitted.ok && touchesBank(submitted.value)) await reviewPayoutsOf(call, companyId);
  return submitted.ok ? ok(null) : submitted;
}

async function submit(
  tx: Tx,
  call: Call<Member>,
  companyId: string,
  input: ChangeInput,
  passwordFits: boolean,
): Promise<Result<readonly ChangeableField[], ChangeRefusal>> {
  const locked = await lockTeam(tx, companyId);
  if (locked === null) return refuse({ code: "not-found" });
  const owner = memberWho(locked.team, call.actor.userId, "change-company");
  if (!owner.ok) return owner;
  const company = await tx.company.findUniqueOrThrow({ where: { id: companyId } });
  if (input.taxNumber.country !== countryOf(company.kind)) return refuse({ code: "tax-number-country" });
  const before = figuresOf(company);
  const after: Figures = figuresOf({ ...input, taxNumber: input.taxNumber.value });
  const fields = decideSubmission(company.state, before, after);
  if (!fields.ok) return fields;
  const bank = touchesBank(fields.value);
  if (bank && !passwordFits) return refuse({ code: "current-password-wrong" });
  if (fields.value.includes("taxNumber") && (await isProvenElsewhere(tx, { ...company, ...after }))) {
    return refuse({ code: "tax-number-taken" });
  }
  const waiting = await waitingChange(tx, companyId);
  if (waiting !== null) {
    await tx.companyChange.update({
      where: { id: waiting.id, state: "waiting" },
      data: { state: "replaced", decidedAt: call.now },
    });
  }
  const wanted = Object.fromEntries(fields.value.map((field) => [field, after[field]]));
  const { id } = await tx.companyChange.create({
    data: {
      companyId,
      ...wanted,
      before,
      note: input.note,
      submittedById: call.actor.userId,
      submittedAt: call.now,
      dueAt: waiting?.dueAt ?? addWorkingDays(call.now, ANSWER_DAYS, await holidaysOf(tx, "BY")),
    },
    select: { id: true },
  });
  await record(tx, call, {
    deed: "change-company",
    subject: "company",
    subjectId: companyId,
    before: Object.fromEntries(fields.value.map((field) => [field, before[field]])),
    after: { change: id, ...wanted },
    reason: input.note,
  });
  await tellStaff(tx, call, { id, companyId, legalName: company.legalName }, locked.people);
  if (bank) {
    const news = { kind: "bank-change-asked", event: id, member: call.actor.name, iban: after.iban } as const;
    await tellBankNews(tx, company, news, call.now);
  }
  return ok(fields.value);
}

/** Staff who belong to the company decide nothing of it and need not hear. */
async function tellStaff(
  tx: Tx,
  call: Call<Member>,
  change: { readonly id: string; readonly companyId: string; readonly legalName: string },
  members: readonly { readonly id: string }[],
): Promise<void> {
  const staff = await staffOf(tx, ["moderator", "director"]);
  const deciding = staff.filter(({ userId }) => !members.some(({ id }) => id === userId));
  await tell(
    tx,
    deciding.map((to) => ({
      kind: "company-change-submitted",
      event: change.id,
      to,
      data: { company: change.legalName },
      path: `/desk/companies/${change.companyId}`,
    })),
    call.now,
  );
}
