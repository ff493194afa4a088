import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Member } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { WebhookRefusal } from "./lock-webhook.ts";
import { lockWebhook } from "./lock-webhook.ts";

export type RestartRefusal = WebhookRefusal | { readonly code: "company-suspended" };

/** An owner lets a stopped webhook run again: what waited is sent at once, what was given up can be sent again. */
export function restartWebhook(call: Call<Member>, webhookId: string): Promise<Result<null, RestartRefusal>> {
  const { userId } = call.actor;
  return inTransaction(call.db, async (tx): Promise<Result<null, RestartRefusal>> => {
    const found = await lockWebhook(tx, webhookId, { userId, deed: "restart-webhook" });
    if (!found.ok) return found;
    const { company, stopReason } = found.value;
    // Without its secret nothing can be signed: it has to be made anew.
    if (stopReason === "" || stopReason === "secret-lost") return refuse({ code: "webhook-moved-on" });
    const { state } = await tx.company.findUniqueOrThrow({
      where: { id: company.id },
      select: { state: true },
    });
    if (state === "suspended") return refuse({ code: "company-suspended" });
    await tx.webhookEndpoint.update({
      where: { id: webhookId, removedAt: null },
      data: { stoppedAt: null, stopReason: "" },
    });
    await record(tx, call, {
      deed: "restart-webhook",
      subject: "company",
      subjectId: company.id,
      before: { stop: stopReason },
      after: { webhook: webhookId },
    });
    return ok(null);
  });
}
