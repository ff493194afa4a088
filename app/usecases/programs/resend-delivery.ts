import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { WebhookRefusal } from "./lock-webhook.ts";
import { lockWebhook } from "./lock-webhook.ts";

export type ResendRefusal = WebhookRefusal | { readonly code: "delivery-under-way" };

/** An owner has a message sent again, with the id it had: a program that keeps ids knows it for the same. */
export function resendDelivery(call: Call<Member>, deliveryId: string): Promise<Result<null, ResendRefusal>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<null, ResendRefusal>> => {
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      select: { endpointId: true, event: true },
    });
    if (delivery === null) return refuse({ code: "not-found" });
    const found = await lockWebhook(tx, delivery.endpointId, { userId, deed: "resend-delivery" });
    if (!found.ok) return found;
    if (found.value.stopReason !== "") return refuse({ code: "webhook-moved-on" });
    const again = await tx.webhookDelivery.updateMany({
      where: { id: deliveryId, OR: [{ leasedUntil: null }, { leasedUntil: { lte: call.now } }] },
      data: { attempts: 0, nextTryAt: call.now, deliveredAt: null, failedAt: null, leasedUntil: null },
    });
    if (again.count !== 1) return refuse({ code: "delivery-under-way" });
    await record(tx, call, {
      deed: "resend-delivery",
      subject: "company",
      subjectId: found.value.company.id,
      after: { message: deliveryId, event: delivery.event },
    });
    return ok(null);
  });
}
