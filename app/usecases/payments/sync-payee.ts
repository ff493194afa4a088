import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { ownerAddresses } from "#app/db/owner-addresses.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { PayeeFacts } from "#app/outside/payment-facts.ts";

/**
 * Writes down how a producer's account with the provider stands, and tells the owners when it begins or ceases to take
 * money. Older news than what is written down does no harm: it was read, not delivered. Resolves to whether it changed.
 */
export function keepPayee(call: Call, companyId: string, facts: PayeeFacts): Promise<boolean> {
  return inTransaction(call.db, async (tx) => {
    const [before] = await lockPayee(tx, companyId);
    if (before === undefined) return false;
    const { externalId, canReceive, detailsSubmitted, disabledReason } = facts;
    await tx.payeeAccount.update({
      where: { companyId },
      data: {
        externalId,
        canReceive,
        detailsSubmitted,
        requirementsDue: [...facts.requirementsDue],
        disabledReason: disabledReason ?? "",
        syncedAt: call.now,
      },
    });
    await tx.company.update({ where: { id: companyId }, data: { stripeAccount: externalId } });
    if (before.can_receive === canReceive) return false;
    const kind = canReceive ? ("payee-ready" as const) : ("payee-stopped" as const);
    await record(tx, call, { deed: kind, subject: "company", subjectId: companyId, companyId });
    const { owners } = await ownerAddresses(tx, companyId, call.now);
    const { legalName } = await tx.company.findUniqueOrThrow({ where: { id: companyId } });
    const event = `${companyId}/${call.now.toISOString()}`;
    await tell(
      tx,
      owners.map((to) => ({ kind, event, to, data: { company: legalName }, path: "/producer/payouts" })),
      call.now,
    );
    return true;
  });
}

function lockPayee(tx: Tx, companyId: string) {
  return tx.$queryRaw<{ can_receive: boolean }[]>`
    SELECT can_receive FROM payee_accounts WHERE company_id = ${companyId}::uuid FOR UPDATE`;
}
