import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { endCreditInForce } from "./grant-credit.ts";

export type EndCreditRefusal = {
  readonly code: "not-found" | "own-company" | "credit-moved-on";
};

/** Finance ends a buyer's credit: no new order may rest on it; what runs keeps its terms. */
export function endCredit(
  call: Call<Finance | Director>,
  buyerId: string,
  reason: string,
): Promise<Result<null, EndCreditRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<null, EndCreditRefusal>> => {
    if (!(await lockRow(tx, "company", buyerId))) return refuse({ code: "not-found" });
    if (roleIn(call.actor, buyerId) !== null) return refuse({ code: "own-company" });
    const before = await endCreditInForce(tx, buyerId, call.now);
    if (before === null) return refuse({ code: "credit-moved-on" });
    await record(tx, call, { deed: "end-credit", subject: "company", subjectId: buyerId, before, reason });
    const company = await tx.company.findUniqueOrThrow({ where: { id: buyerId } });
    const people = await peopleOf(tx, buyerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: "credit-ended" as const,
        event: `${buyerId}/${call.requestId}`,
        to,
        data: { company: company.legalName },
        path: "/buyer",
      })),
      call.now,
    );
    return ok(null);
  });
}
