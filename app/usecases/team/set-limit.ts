import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import { roleMay } from "#app/domain/companies/powers.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockTeam } from "./lock-team.ts";

export type SetLimitRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-allowed" }
  | { readonly code: "member-unknown" }
  | { readonly code: "limit-for-owner" }
  | { readonly code: "limit-for-buyers" };

/**
 * An owner of a buyer company says how much a member may order alone in a calendar month, in BYN; null lifts the limit.
 * What is already ordered this month counts against the new figure at once.
 */
export function setLimit(
  call: Call<Member>,
  companyId: string,
  { member, limit }: { readonly member: string; readonly limit: Minor | null },
): Promise<Result<null, SetLimitRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, SetLimitRefusal>> => {
    const company = await lockTeam(tx, companyId);
    if (company === null) return refuse({ code: "not-found" });
    const own = company.team.find(({ userId }) => userId === call.actor.userId);
    const may = roleMay(own?.role ?? null, "set-limit");
    if (!may.ok) return may;
    if (company.kind !== "buyer") return refuse({ code: "limit-for-buyers" });
    const person = company.people.find(({ id }) => id === member);
    if (person === undefined) return refuse({ code: "member-unknown" });
    if (person.role === "owner") return refuse({ code: "limit-for-owner" });
    const where = { userId_companyId: { userId: member, companyId } };
    const { monthlyLimit: before } = await tx.membership.findUniqueOrThrow({ where });
    if (before === limit) return ok(null);
    await tx.membership.update({ where, data: { monthlyLimit: limit } });
    const said = (value: bigint | null) => (value === null ? "" : toDecimal(minor(value)));
    await record(tx, call, {
      deed: "set-limit",
      subject: "company",
      subjectId: companyId,
      before: { member, limit: said(before) },
      after: { member, limit: said(limit), currency: "BYN" },
    });
    const told = {
      kind: limit === null ? ("limit-lifted" as const) : ("limit-set" as const),
      event: `${companyId}/${call.requestId}`,
      to: { userId: person.id, email: person.email, lang: person.lang },
      data: { company: company.legalName, amount: said(limit), currency: "BYN" },
      path: "/company/team",
    };
    await tell(tx, [told], call.now);
    return ok(null);
  });
}
