import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { checksFor, holdsUntil } from "#app/domain/company-checks.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { tellOwners } from "./tell-owners.ts";

export type RenewalInput = {
  readonly kind: CompanyCheckKind;
  /** The last day it holds; null: as long as items of its kind usually do. */
  readonly validUntil: PlainDate | null;
  readonly note: string;
};

type RenewalRefusal =
  | { readonly code: "not-found" | "own-company" | "check-not-offered" | "check-already-over" }
  | { readonly code: "company-moved-on"; readonly state: string };

/** Staff check one item of a verified company again, or for the first time, without deciding on the whole company. */
export async function renewCheck(
  call: Call<Moderator | Director>,
  companyId: string,
  { kind, validUntil, note }: RenewalInput,
): Promise<Result<null, RenewalRefusal>> {
  return inTransaction(call.db, async (tx) => {
    if (!(await lockRow(tx, "company", companyId))) return refuse({ code: "not-found" });
    const company = await tx.company.findUniqueOrThrow({
      where: { id: companyId },
      include: { checks: true, memberships: { select: { userId: true } } },
    });
    if (company.memberships.some(({ userId }) => userId === call.actor.userId)) {
      return refuse({ code: "own-company" });
    }
    if (company.state !== "verified" && company.state !== "suspended") {
      return refuse({ code: "company-moved-on", state: company.state });
    }
    const offered: readonly CompanyCheckKind[] = checksFor[company.kind].offered;
    if (!offered.includes(kind)) return refuse({ code: "check-not-offered" });
    const today = minskDate(call.now);
    const until = validUntil ?? holdsUntil(kind, today);
    if (until < today) return refuse({ code: "check-already-over" });
    const old = company.checks.find((check) => check.kind === kind);
    const check = {
      checkedAt: call.now,
      checkedById: call.actor.userId,
      validUntil: toColumn(until),
      note,
    };
    await tx.companyCheck.upsert({
      where: { companyId_kind: { companyId, kind } },
      create: { companyId, kind, ...check },
      update: check,
    });
    if (kind === "alcohol_right" && !company.alcoholRight) {
      await tx.company.update({ where: { id: companyId }, data: { alcoholRight: true } });
    }
    await record(tx, call, {
      deed: "renew-company-check",
      subject: "company",
      subjectId: companyId,
      ...(old === undefined
        ? {}
        : {
            before: {
              kind,
              checkedAt: old.checkedAt.toISOString(),
              checkedById: old.checkedById,
              validUntil: old.validUntil && fromColumn(old.validUntil),
              note: old.note,
            },
          }),
      after: { kind, validUntil: until, note },
      reason: note,
    });
    await tellOwners(
      tx,
      companyId,
      {
        kind: "company-check-renewed",
        event: `${companyId}/${kind}/${call.now.toISOString()}`,
        data: { company: company.legalName, item: kind, until },
      },
      call.now,
    );
    return ok(null);
  });
}
