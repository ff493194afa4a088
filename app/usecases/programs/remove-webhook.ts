import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { WebhookRefusal } from "./lock-webhook.ts";
import { lockWebhook } from "./lock-webhook.ts";

/** An owner takes a webhook away; whatever was still to be sent to it is not sent. */
export function removeWebhook(call: Call<Member>, webhookId: string): Promise<Result<null, WebhookRefusal>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<null, WebhookRefusal>> => {
    const found = await lockWebhook(tx, webhookId, { userId, deed: "remove-webhook" });
    if (!found.ok) return found;
    // The sealed secret is of no use to anybody any more.
    await tx.webhookEndpoint.update({
      where: { id: webhookId, removedAt: null },
      data: { removedAt: call.now, secret: "" },
    });
    await record(tx, call, {
      deed: "remove-webhook",
      subject: "company",
      subjectId: found.value.company.id,
      after: { webhook: webhookId },
    });
    return ok(null);
  });
}
