import { endKeys } from "#app/db/api-keys.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { stopEndpoints } from "#app/db/webhook-outbox.server.ts";
import { personId } from "#app/domain/actor.ts";
import type { LockedTeam } from "../team/lock-team.ts";
import { ownersBut } from "../team/tell-team.ts";
import { tellOfPrograms } from "./tell-of-programs.ts";

/**
 * A suspended company's programs have no access: its keys end and are made anew when it may trade again, its webhooks
 * stand still until an owner starts them.
 */
export async function closeDoors(tx: Tx, companyId: string, { actor, now }: Call): Promise<void> {
  await endKeys(tx, { companyId, reason: "company-suspended", endedById: personId(actor) }, now);
  await stopEndpoints(tx, { companyId }, "company-suspended", now);
}

/**
 * Whoever is stripped of the company against their will may have kept the secrets of the keys they made: those end with
 * it, and the owners who are left are told which programs need a new one.
 */
export async function endKeysOfMaker(
  tx: Tx,
  { actor, now, requestId }: Call,
  company: LockedTeam,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  const { id: companyId } = company;
  const reason = { reason: "maker-removed", endedById: personId(actor) } as const;
  const ended = await endKeys(tx, { companyId, madeById: person.id, ...reason }, now);
  if (ended.length === 0) return;
  await tellOfPrograms(tx, company, ownersBut(company, person.id), {
    kind: "api-keys-ended",
    event: `${companyId}/${requestId}`,
    data: { member: person.name, programs: ended.join(", ") },
    now,
  });
}
