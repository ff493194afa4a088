import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { touchesBank } from "#app/domain/companies/change.ts";
import type { NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { reviewPayoutsOf } from "../payments/review-seller-payouts.ts";
import { lockTeam } from "../team/lock-team.ts";
import { fieldsOf } from "./read-change.ts";
import { tellBankNews } from "./tell-bank-news.ts";

type Withdrawn = Result<null, NotYours | { readonly code: "company-change-moved-on" }>;

/** An owner takes back a change that nobody has decided on; everything stays as it was. */
export async function withdrawCompanyChange(call: Call<Member>, changeId: string): Promise<Withdrawn> {
  const found = await call.db.companyChange.findUnique({
    where: { id: changeId },
    select: { companyId: true },
  });
  if (found === null) return refuse({ code: "not-found" });
  const { companyId } = found;
  const withdrawn = await inTransaction(call.db, async (tx): Promise<Withdrawn> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const owner = memberWho(company.team, call.actor.userId, "withdraw-company-change");
    if (!owner.ok) return owner;
    const moved = await tx.companyChange.updateManyAndReturn({
      where: { id: changeId, state: "waiting" },
      data: { state: "withdrawn", decidedAt: call.now },
    });
    const [change] = moved;
    if (change === undefined) return refuse({ code: "company-change-moved-on" });
    await record(tx, call, {
      deed: "withdraw-company-change",
      subject: "company",
      subjectId: companyId,
      after: { change: changeId },
    });
    if (touchesBank(fieldsOf(change))) {
      const news = { event: changeId, member: call.actor.name, iban: change.iban ?? "" };
      await tellBankNews(tx, company, { kind: "bank-change-withdrawn", ...news }, call.now);
    }
    return ok(null);
  });
  if (withdrawn.ok) await reviewPayoutsOf(call, companyId);
  return withdrawn;
}
