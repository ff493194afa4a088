import type { Tx } from "#app/db/client.server.ts";
import type { CompanyDeed, NotYours } from "#app/domain/companies/powers.ts";
import { memberWho } from "#app/domain/companies/team.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { LockedTeam } from "../team/lock-team.ts";
import { lockTeam } from "../team/lock-team.ts";

export type WebhookRefusal = NotYours | { readonly code: "webhook-moved-on" };

/** A webhook that still exists with its company locked, if the person may do the deed for it. */
export async function lockWebhook(
  tx: Tx,
  webhookId: string,
  { userId, deed }: { readonly userId: string; readonly deed: CompanyDeed },
): Promise<Result<{ readonly company: LockedTeam; readonly stopReason: string }, WebhookRefusal>> {
  const found = await tx.webhookEndpoint.findUnique({
    where: { id: webhookId },
    select: { companyId: true },
  });
  const company = found && (await lockTeam(tx, found.companyId));
  if (!company) return refuse({ code: "not-found" });
  const owner = memberWho(company.team, userId, deed);
  if (!owner.ok) return owner;
  const { removedAt, stopReason } = await tx.webhookEndpoint.findUniqueOrThrow({
    where: { id: webhookId },
    select: { removedAt: true, stopReason: true },
  });
  return removedAt === null ? ok({ company, stopReason }) : refuse({ code: "webhook-moved-on" });
}
